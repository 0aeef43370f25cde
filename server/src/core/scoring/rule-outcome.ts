import { evaluate, type Facts, type Reading, type SenseFault, type Value } from '../evaluation/formula/evaluate.ts';
import type { RuleFault } from './effects.ts';
import type { PreparedRule } from './prepare.ts';

export interface Outcome {
  readonly value: Value | undefined;
  readonly fault: RuleFault | undefined;
}

/**
 * What a rule of 2023 gives, of the type that its kind asks for; undefined for no effect, with a fault where it makes no sense.
 * `readings` receives what it looked at.
 */
export function outcomeOf(rule: PreparedRule, facts: Facts, readings?: Reading[]): Outcome {
  const { formula, kind } = rule.rule;
  const { value, fault } = evaluate(formula, facts, readings);
  if (fault) return { value: undefined, fault: faultOf(rule, fault) };
  if (value === undefined) return { value: undefined, fault: undefined };
  const { span } = formula;
  if (kind === 'deactivation') {
    if (typeof value === 'boolean') return { value, fault: undefined };
    return { value: undefined, fault: faultOf(rule, { reason: 'needs-boolean', span }) };
  }
  if (typeof value === 'number' && Number.isFinite(value)) return { value, fault: undefined };
  const reason = typeof value === 'number' ? 'not-finite' : 'needs-number';
  return { value: undefined, fault: faultOf(rule, { reason, span }) };
}

function faultOf(rule: PreparedRule, { reason, span }: SenseFault): RuleFault {
  return { rule, reason, place: { file: rule.entry.file.path, span } };
}
