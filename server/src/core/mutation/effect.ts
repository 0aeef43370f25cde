import type { Setting } from '../evaluation/evaluator.ts';
import type { ExpressionValue } from '../evaluation/expression/context.ts';
import { programOfRule } from '../evaluation/program.ts';
import { trace } from '../evaluation/trace.ts';
import { resultIn } from '../reasoning/result.ts';
import type { Prepared, PreparedRule } from '../scoring/prepare.ts';
import { isFactorOneNothing } from './factor-one.ts';
import type { RuleMutant } from './mutant.ts';

/** Tells settings in which the rule of a mutant certainly does to scores what the original does; where none are known, whatever they are. */
export function sameEffect({ original, altered }: RuleMutant, prepared: Prepared): (setting: Setting) => boolean {
  const told = isFactorOneNothing(prepared, original)
    ? (effect: string) => (effect === FACTOR_ONE ? NO_EFFECT : effect)
    : (effect: string) => effect;
  return setting => told(effectIn(original, setting)) === told(effectIn(altered, setting));
}

/** True where a deactivation holds in a setting; false also where that hangs on scores. */
export function deactivatesIn(rule: PreparedRule, setting: Setting): boolean {
  return effectIn(rule, setting) === 'true';
}

/** What a rule does to scores in a setting, as a text: equal where it does the same, whatever the scores are. */
function effectIn(rule: PreparedRule, setting: Setting): string {
  const { value, fault } = resultIn(programOfRule(rule), setting);
  // One of 2023 that makes no sense has no effect; over one of 2026 the platform breaks down.
  if (fault && rule.expression) return `! ${fault.reason}`;
  if (!fault && value === undefined && hangsOnScores(rule, setting)) return effectOfArm(rule, setting);
  return rule.rule.kind === 'deactivation' ? String(isHeld(rule, value)) : shownValue(rule, value);
}

/** A rule of 2026 gives a text of its scores first, which is the same for the same effect. */
function hangsOnScores({ expression, scored }: PreparedRule, { scoreOf }: Setting): boolean {
  return expression === undefined && scored.size > 0 && scoreOf === undefined;
}

/** What a rule computes of scores: its arm, however the text stands. */
function effectOfArm(rule: PreparedRule, setting: Setting): string {
  const giving = trace(programOfRule(rule), setting).way.arm?.giving;
  return giving
    ? JSON.stringify(giving.part, (key, value: unknown) => (key === 'span' ? undefined : value))
    : NO_EFFECT;
}

const NO_EFFECT = 'none';
const FACTOR_ONE = 'factor 1';

/** In 2026 a number or a name holds as well; in 2023 it is a fault, and has no effect. */
function isHeld({ expression }: PreparedRule, value: ExpressionValue): boolean {
  return expression ? Boolean(value) : value === true;
}

/** VRAI is the factor 1 in 2026; what is no number at all makes points none. */
function shownValue({ rule, expression }: PreparedRule, value: ExpressionValue): string {
  if (value === null || value === undefined) return NO_EFFECT;
  // In 2023 a truth is no number, and has no effect.
  if (expression === undefined && typeof value !== 'number') return NO_EFFECT;
  return rule.kind === 'reduction' && typeof value !== 'string'
    ? `factor ${Number(value)}`
    : `${typeof value} ${value}`;
}
