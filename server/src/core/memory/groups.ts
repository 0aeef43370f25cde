import { memory } from './memory.ts';

/** So many siblings are a group. */
const GROUP = 16;

const kept = memory<object, readonly object[]>();

/**
 * Siblings, some after others, for what is known of many at once. A group is the same list for as long as its members are the same:
 * of hundreds of siblings, one that changes leaves all groups but its own.
 */
export function groupsOf<One extends object>(siblings: readonly One[]): readonly (readonly One[])[] {
  const groups: (readonly One[])[] = [];
  for (let at = 0; at < siblings.length; at += GROUP) {
    const group = siblings.slice(at, at + GROUP);
    const [first] = group;
    // What is kept with the first has the members that it is asked for.
    if (first) groups.push(kept(first, group, () => group) as readonly One[]);
  }
  return groups;
}
