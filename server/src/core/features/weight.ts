import { withoutAlternatives } from '../index/alternatives.ts';
import { sumOf } from '../index/sum.ts';
import { actionWithId, parentOf } from '../index/tree.ts';
import { addTo } from '../memory/grouped.ts';
import type { Action, PointsOrigin, Referential } from '../model/referential.ts';
import { CATEGORIES, type Category } from '../model/words.ts';

/** What an action weighs, and how that comes about. Points are absolute, shares are per cent (0–100). */
export interface Weight {
  readonly points: number | undefined;
  readonly origin: PointsOrigin;
  /** Without the alternatives below it; undefined where there are none. */
  readonly withoutAlternatives: number | undefined;
  /** The number that its block gives, where it gives one. */
  readonly written: number | undefined;
  readonly ofParent: Share | undefined;
  /** Undefined for measures and what stands above them. */
  readonly ofMeasure: Share | undefined;
  /** Undefined for the root, and for a measure on a scale of its own beside others that declare their points. */
  readonly ofReferential: Share | undefined;
  /** By category, those with points only; empty where there is nothing to split. */
  readonly categories: readonly CategoryPoints[];
}

export interface Share {
  readonly action: Action;
  readonly percent: number;
}

export interface CategoryPoints {
  /** Undefined for what has no category. */
  readonly category: Category | undefined;
  readonly points: number;
}

/** Tells what an action weighs. */
export function weightOf(referential: Referential, action: Action): Weight {
  const node = actionWithId(referential.weighed, action.id);
  const own = node?.own;
  const points = own?.points;
  const { measureLevel, root } = referential;
  const parent = parentOf(referential, action);
  const measure = action.level > measureLevel ? ancestorAt(referential, action, measureLevel) : undefined;
  return {
    points,
    origin: own?.origin ?? 'unknown',
    withoutAlternatives: node && withoutAlternatives(node),
    written: own?.origin === 'percent' ? (action.written.percent ?? action.written.points) : action.written.points,
    ofParent: parent && own?.percent !== undefined ? { action: parent, percent: own.percent } : undefined,
    ofMeasure: measure === parent ? undefined : shareOf(referential, points, measure),
    ofReferential: action === root || parent === root ? undefined : shareOf(referential, points, root),
    categories: splitByCategory(referential, action),
  };
}

function ancestorAt(referential: Referential, action: Action, level: number): Action | undefined {
  let at: Action | undefined = action;
  while (at && at.level > level) at = parentOf(referential, at);
  return at;
}

function shareOf({ points }: Referential, part: number | undefined, whole: Action | undefined): Share | undefined {
  const all = whole && points.get(whole.id)?.points;
  if (whole === undefined || part === undefined || !all || part > all) return undefined;
  return { action: whole, percent: (part / all) * 100 };
}

/**
 * The points of an action by category: each sub-action counts for the category that it names, or for the one that the
 * nearest action above names. Empty unless some category occurs.
 */
function splitByCategory(referential: Referential, action: Action): CategoryPoints[] {
  const parts = new Map<Category | undefined, number[]>();
  const visit = (node: Action, inherited: Category | undefined): void => {
    const category = node.category ?? inherited;
    if (node.children.length > 0 && node.category === undefined) {
      for (const child of node.children) visit(child, category);
    } else addTo(parts, category, referential.points.get(node.id)?.points ?? 0);
  };
  visit(action, action.category ?? inheritedCategory(referential, action));
  const named = [...CATEGORIES, undefined].map(category => ({ category, points: sumOf(parts.get(category) ?? []) }));
  return named.some(part => part.category !== undefined && part.points > 0)
    ? named.filter(part => part.points > 0)
    : [];
}

function inheritedCategory(referential: Referential, action: Action): Category | undefined {
  const parent = parentOf(referential, action);
  return parent && (parent.category ?? inheritedCategory(referential, parent));
}
