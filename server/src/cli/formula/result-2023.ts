import type { ExpressionResult } from '../../core/evaluation/expression/result.ts';
import { evaluate } from '../../core/evaluation/formula/evaluate.ts';
import { profileOf, type Scenario } from '../../core/model/scenario.ts';
import { parseFormula } from '../../core/parse/formula/parse-formula.ts';

/** What a formula in the language of 2023 gives for a scenario, or for a collectivité of which nothing is known. */
export function resultOf2023(text: string, scenario: Scenario | undefined): ExpressionResult {
  const { formula: read, faults } = parseFormula(text);
  const [fault] = faults;
  if (fault) return { kind: 'syntax', fault };
  const profile = scenario === undefined ? { identity: new Map(), answers: new Map() } : profileOf(scenario);
  const { value, fault: failed } = evaluate(read, { profile, scoreOf: () => undefined });
  if (failed === undefined) return { kind: 'value', value };
  return { kind: 'syntax', fault: { code: 'rule-fault', variant: failed.reason, span: failed.span, args: {} } };
}
