import type { Fix, FixContext } from '../fix.ts';
import { bringsNothing, hasLess } from './counts.ts';
import { effectOf } from './effect.ts';

/**
 * The fixes that, tried out, remove the problem and bring no other: for weights and places, where what one fix changes is
 * seen by several rules.
 */
export function soundOnly(context: FixContext, fixes: readonly Fix[]): readonly Fix[] {
  return fixes.filter(fix => isSound(context, fix));
}

/** True for a fix with which there are fewer problems of the code, and no more of any other. */
export function isSound({ analysis, problem }: FixContext, fix: Fix): boolean {
  const effect = effectOf(analysis, fix);
  return !effect.hidesText && hasLess(effect, problem.code) && bringsNothing(effect);
}
