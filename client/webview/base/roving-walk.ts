/** The keys that walk in a group. */
import { isOfField } from './field-keys.ts';
import { regionsAround } from './roving-held.ts';
import { type Item, itemAfter, type Lines, placeOf } from './roving-lines.ts';

const WALKS = /^(Arrow(Left|Right|Up|Down)|Home|End)$/;

/** Where a key leads from what has the focus; undefined where it leads nowhere, or is for something else. */
export function walkedTo(
  event: KeyboardEvent,
  group: Element,
  regions: string | undefined,
  linesWithin: (root: Element | null) => Lines,
): Item | undefined {
  const { key, target } = event;
  if (!WALKS.test(key) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  if (isOfField(event) || !(target instanceof Element)) return undefined;
  const isToEnd = key === 'Home' || key === 'End';
  const [walked = group] = isToEnd ? regionsAround(target, group, regions) : [];
  const walkable = linesWithin(walked)
    .map(line => line.filter(item => item === target || item.checkVisibility()))
    .filter(line => line.length > 0);
  const from = placeOf(target, walkable);
  return from === null ? undefined : itemAfter(key, from, walkable);
}
