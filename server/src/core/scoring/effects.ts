import type { ExpressionValue } from '../evaluation/expression/context.ts';
import type { SenseFault, Value } from '../evaluation/formula/evaluate.ts';
import type { Place } from '../model/problem.ts';
import type { PreparedRule } from './prepare.ts';

/** A rule that has an effect. */
export interface Effect<Result extends Value> {
  readonly rule: PreparedRule;
  readonly value: Result;
}

/** A factor, and what the rule gives as it stands, of which the platform of 2026 makes one: VRAI is 1. */
export interface Reduction extends Effect<number> {
  readonly written: ExpressionValue;
}

/** A rule that makes no sense for this collectivité. */
export interface RuleFault {
  readonly rule: PreparedRule;
  /**
   * Why it has no effect; on the platform of 2026, that what it decides on is no number any more (`not-a-number`), or that
   * there is no score at all (`stops`): the figures are then those without the rule.
   */
  readonly reason: SenseFault['reason'] | 'not-a-number' | 'stops';
  readonly place: Place;
  /** What the platform says where it gives no score. */
  readonly message?: string;
}

/** A fault of a rule over which the platform gives no score at all; the message is the platform's own. */
export function stopFault(rule: PreparedRule, message: string): RuleFault {
  return { ...ruleFault(rule, 'stops'), message };
}

/** A fault of the whole formula of a rule. */
export function ruleFault(rule: PreparedRule, reason: RuleFault['reason']): RuleFault {
  return { rule, reason, place: { file: rule.entry.file.path, span: rule.rule.formulaSpan } };
}
