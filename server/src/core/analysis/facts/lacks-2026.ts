import { keptWeight, shareEqually, type WeightLevels } from '../../index/points-2026.ts';
import type { Severity } from '../../model/problem.ts';
import type { Action, WeighedAction } from '../../model/referential.ts';
import type { WrittenWeight } from '../../model/source.ts';

/**
 * An action of 2026 without the weight that it should have. `required`: a sub-action of TE that says nothing, which the platform
 * refuses; `share-alone`: one that says a share, which TE does not read; `measure`: a measure with nothing to share out, where
 * something below it would share, or nothing there adds up; `zero`: its siblings have a weight, so it is worth nothing, and does not
 * say so.
 */
export interface Lack2026 {
  readonly action: Action;
  readonly variant: 'required' | 'share-alone' | 'measure' | 'zero';
  readonly severity: Severity;
}

/** The children of an action that lack their weights (platform, sections 3 and 4.3). */
export function lacks2026({ children }: WeighedAction, levels: WeightLevels): readonly Lack2026[] {
  const lacking = levels.isTransition ? lackInTransition : lackElsewhere;
  const weights = children.map(({ action }) => keptWeight(action, levels));
  return children.flatMap((child, at) => {
    const weight = weights[at];
    const found = weight?.points === undefined ? lacking(child, weight?.percent, levels, weights) : undefined;
    return found === undefined ? [] : [{ action: child.action, ...found }];
  });
}

type Lack = Omit<Lack2026, 'action'> | undefined;

function lackInTransition(
  { action }: WeighedAction,
  percent: number | undefined,
  { measureLevel }: WeightLevels,
): Lack {
  if (action.level !== measureLevel + 1) return undefined;
  return { variant: percent === undefined ? 'required' : 'share-alone', severity: 'error' };
}

function lackElsewhere(
  { action, own, children }: WeighedAction,
  percent: number | undefined,
  levels: WeightLevels,
  siblings: readonly WrittenWeight[],
): Lack {
  const isWorthNothing = (own.points ?? 0) === 0;
  if (action.level === levels.measureLevel) {
    const isLacking = isWorthNothing || children.some(child => hasShareAlone(child, levels));
    return isLacking ? { variant: 'measure', severity: 'error' } : undefined;
  }
  if (percent !== undefined || !isWorthNothing || action.level < levels.measureLevel) return undefined;
  if (shareEqually(siblings) || isMeantToBeZero(action)) return undefined;
  return { variant: 'zero', severity: action.kind === 'sub-action' ? 'warning' : 'information' };
}

function hasShareAlone({ action }: WeighedAction, levels: WeightLevels): boolean {
  const { points, percent } = keptWeight(action, levels);
  return points === undefined && (percent ?? 0) !== 0;
}

/** True for what the law demands of everyone: the published référentiels put it under a number 0, worth nothing. */
export function isMeantToBeZero({ id, kind }: Pick<Action, 'id' | 'kind'>): boolean {
  return kind !== 'measure' && id.endsWith('.0');
}
