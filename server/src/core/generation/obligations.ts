import { anatomyOf } from '../evaluation/anatomy.ts';
import type { Program } from '../evaluation/program.ts';
import type { Branch, Condition } from '../evaluation/shape.ts';
import type { Trace } from '../evaluation/trace.ts';

/**
 * What scenarios are to show of a rule: that each branch is taken, and that each condition decides, once as it holds and once as
 * it does not, the others masking nothing (MC/DC). What the language does not look at decides nothing.
 */
export type Obligation =
  | { readonly kind: 'branch'; readonly branch: Branch }
  | { readonly kind: 'condition'; readonly condition: Condition; readonly holds: boolean };

/** All that is to be shown of a program, in the order of the text. */
export function obligationsOf(program: Program): readonly Obligation[] {
  const { branches, conditions } = anatomyOf(program);
  return [
    ...branches.map(branch => ({ kind: 'branch', branch }) as const),
    ...conditions.flatMap(condition => [true, false].map(holds => ({ kind: 'condition', condition, holds }) as const)),
  ];
}

/** True where what a program did shows it. Nothing known is as good as false, where it decides. */
export function isShownBy(obligation: Obligation, { taken, deciding, conditions }: Trace): boolean {
  if (obligation.kind === 'branch') return taken.has(obligation.branch.key);
  const { condition, holds } = obligation;
  return deciding.has(condition.key) && (conditions.get(condition.key) === 'holds') === holds;
}
