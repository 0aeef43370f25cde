import type { Setting } from '../evaluation/evaluator.ts';
import type { ExpressionValue } from '../evaluation/expression/context.ts';
import { programOfRule } from '../evaluation/program.ts';
import { resultIn } from '../reasoning/result.ts';
import type { PreparedRule } from '../scoring/prepare.ts';

/**
 * What a rule does to scores in a setting, as a text: equal where it does the same. Undefined where that hangs on scores that
 * are not known.
 */
export function effectIn(rule: PreparedRule, setting: Setting): string | undefined {
  // A rule of 2026 gives a text of its scores first, which is the same for the same effect.
  if (rule.expression === undefined && rule.scored.size > 0 && setting.scoreOf === undefined) return undefined;
  const { value, fault } = resultIn(programOfRule(rule), setting);
  if (fault) return `! ${fault.reason}`;
  return rule.rule.kind === 'deactivation' ? String(isHeld(rule, value)) : shownValue(rule, value);
}

/** True where a deactivation holds in a setting; false also where that hangs on scores. */
export function deactivatesIn(rule: PreparedRule, setting: Setting): boolean {
  return effectIn(rule, setting) === 'true';
}

/** In 2026 a number or a name holds as well; in 2023 it is a fault, and has no effect. */
function isHeld({ expression }: PreparedRule, value: ExpressionValue): boolean {
  return expression ? Boolean(value) : value === true;
}

/** VRAI is the factor 1; what is no number at all makes points none. */
function shownValue({ rule, expression }: PreparedRule, value: ExpressionValue): string {
  if (value === null || value === undefined) return 'none';
  return expression && rule.kind === 'reduction' && typeof value !== 'string'
    ? String(Number(value))
    : `${typeof value} ${value}`;
}
