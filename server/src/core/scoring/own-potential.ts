import { figure, isConcerned, POTENTIAL } from './figures.ts';
import { childrenOf, reckoningAt } from './forest.ts';
import type { Scores } from './score.ts';

/** What a node receives of its siblings that are not concerned, before its parent passes on what it received itself. */
export interface Gift {
  readonly received: number;
  readonly givers: readonly number[];
  readonly receivers: number;
}

const NO_GIFT: Gift = { received: 0, givers: [], receivers: 0 };

/** The potential before what siblings give and before the parent passes on its own: personalised points, or a sum. */
export function potentialOfOwn(scores: Scores, node: number): number {
  const { personalised, uncapped } = scores;
  const { forest, points } = personalised;
  if (!isConcerned(uncapped, node)) return 0;
  // Nothing is given to a measure, or above.
  if (!isBelowMeasure(scores, node)) return figure(uncapped, node, POTENTIAL);
  const children = childrenOf(forest, node).filter(child => forest.counts[child] === 1);
  if (children.length === 0 || isKeptByStatus(scores, node)) return points[node] ?? 0;
  const { given, receivers } = sharedOutBelow(scores, node);
  const own = children.reduce((sum, child) => sum + (potentialOfOwn(scores, child) || 0), 0);
  return receivers === 0 ? own : own + given;
}

/** True where a status alone keeps a node concerned: none of its children is. */
export function isKeptByStatus({ personalised: { forest }, uncapped }: Scores, node: number): boolean {
  const children = childrenOf(forest, node);
  if (!reckoningAt(forest, node).statusKeepsConcerned || children.length === 0) return false;
  return isConcerned(uncapped, node) && children.every(child => !isConcerned(uncapped, child));
}

/** What a node receives; nothing where nothing is shared out. */
export function giftTo(scores: Scores, node: number): Gift {
  const parent = scores.personalised.forest.parent[node] ?? -1;
  if (!isBelowMeasure(scores, node) || !receives(scores, node)) return NO_GIFT;
  const { given, givers, receivers } = sharedOutBelow(scores, parent);
  return receivers === 0 ? NO_GIFT : { received: given / receivers, givers, receivers };
}

interface SharedOut {
  readonly given: number;
  readonly givers: readonly number[];
  readonly receivers: number;
}

/** What the children of a node give up that are not concerned, and among how many it is shared. */
function sharedOutBelow(scores: Scores, parent: number): SharedOut {
  const { personalised, uncapped } = scores;
  const { forest, points } = personalised;
  if (!reckoningAt(forest, parent).redistributes) return { given: 0, givers: [], receivers: 0 };
  const children = childrenOf(forest, parent);
  const givers = children.filter(child => !isConcerned(uncapped, child));
  const given = givers.reduce((sum, giver) => sum + (points[giver] || 0), 0);
  return { given, givers, receivers: children.filter(child => receives(scores, child)).length };
}

/** True for what takes a share: it is concerned, and worth something by itself. */
function receives(scores: Scores, node: number): boolean {
  const { personalised, uncapped } = scores;
  const { scalesToPersonalisedPoints } = reckoningAt(personalised.forest, node);
  const own = scalesToPersonalisedPoints ? personalised.points[node] : potentialOfOwn(scores, node);
  return isConcerned(uncapped, node) && own !== 0;
}

/** The siblings that are not concerned and give nothing, because nothing is shared out in their référentiel. */
export function keptOut({ personalised, uncapped }: Scores, node: number): readonly number[] {
  const { forest, points } = personalised;
  const parent = forest.parent[node] ?? -1;
  if (reckoningAt(forest, node).redistributes || parent < 0 || (forest.unit[parent] ?? -1) < 0) return [];
  return childrenOf(forest, parent).filter(child => !isConcerned(uncapped, child) && points[child] !== 0);
}

function isBelowMeasure({ personalised: { forest } }: Scores, node: number): boolean {
  const parent = forest.parent[node] ?? -1;
  return parent >= 0 && (forest.unit[parent] ?? -1) >= 0;
}
