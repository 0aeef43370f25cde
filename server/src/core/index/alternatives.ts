import { memory } from '../memory/memory.ts';
import { alternativeOf, isAlternative, levelOf } from '../model/id.ts';
import type { Action, Referential, WeighedAction } from '../model/referential.ts';
import { sumOf } from './sum.ts';
import { parentOf } from './tree.ts';

const known = memory<WeighedAction, number | undefined>();

/**
 * What an action is worth without the alternatives below it, of which a collectivité usually has either the measure or the
 * other (platform, section 2); undefined where there are none, and where its points are not their sum.
 */
export function withoutAlternatives(node: WeighedAction): number | undefined {
  if (node.children.length === 0 || node.own.origin !== 'sum') return undefined;
  return known(node, [], () => {
    const counting = node.children.filter(child => !isAlternative(child.id));
    const parts = counting.map(withoutAlternatives);
    if (counting.length === node.children.length && parts.every(part => part === undefined)) return undefined;
    return sumOf(counting.map((child, at) => parts[at] ?? child.own.points ?? 0));
  });
}

/** The measure in whose place an alternative may stand; undefined for any other action, and where there is no such measure. */
export function measureInstead(referential: Referential, { id }: Action): Action | undefined {
  const measure = isAlternative(id) ? alternativeOf(id) : undefined;
  return measure === undefined ? undefined : referential.actions.get(measure);
}

/** The alternatives of a measure, in the order of their ids. */
export function alternativesOf(referential: Referential, action: Action): readonly Action[] {
  if (levelOf(action.id) !== referential.measureLevel) return NONE;
  const siblings = parentOf(referential, action)?.children ?? NONE;
  return siblings.filter(({ id }) => isAlternative(id) && alternativeOf(id) === action.id);
}

const found = memory<Action, readonly string[]>();

/** The ids of all alternatives of a référentiel, in their order. */
export function alternativeIds({ root, measureLevel }: Pick<Referential, 'root' | 'measureLevel'>): readonly string[] {
  return found(root, [measureLevel], () => idsFrom(root, measureLevel));
}

function idsFrom(action: Action, measureLevel: number): readonly string[] {
  return action.level < measureLevel
    ? action.children.flatMap(child => idsFrom(child, measureLevel))
    : isAlternative(action.id)
      ? [action.id]
      : [];
}

const NONE: readonly Action[] = [];
