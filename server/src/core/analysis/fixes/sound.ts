import type { Fix, FixContext } from '../fix.ts';
import { bringsNoErrors, bringsNothing, hasLess, hasNoMoreErrors } from './counts.ts';
import { type Effect, effectOf } from './effect.ts';

/**
 * The fixes as such that are offered only where they are sound: for weights and places, where what one fix changes is seen by
 * several rules. They are tried out by who offers them: for many problems at once that would take long.
 */
export function soundOnly(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.map(fix => ({ ...fix, mustBeSound: true }));
}

/** True for a fix with which, tried out, there are fewer problems of the code, and no more of any other. */
export function isSound({ analysis, problem }: FixContext, fix: Fix): boolean {
  const effect = effectOf(analysis, fix);
  return !effect.hidesText && hasLess(effect, problem.code) && bringsNothing(effect);
}

/** True for a fix with which, tried out, no code has more errors than before, and nothing that was read is read no more. */
export function makesNoError({ analysis }: FixContext, fix: Fix): boolean {
  const effect = effectOf(analysis, fix);
  return !effect.hidesText && isNoWorse(effect);
}

/**
 * True for a fix with which, tried out, no code has more errors than before, but for those that come to light where more is read:
 * behind a block that nobody closed, or of an action that had no title.
 */
export function bringsNoError({ analysis }: FixContext, fix: Fix): boolean {
  const effect = effectOf(analysis, fix);
  return effect.showsMore || isNoWorse(effect);
}

/** What an action that was only a copy is worth may be too much where it counts: a copy is renumbered all the same. */
function isNoWorse(effect: Effect): boolean {
  return effect.repeatsLess ? hasNoMoreErrors(effect) : bringsNoErrors(effect);
}
