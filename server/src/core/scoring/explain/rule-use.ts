import { marksIn } from '../../evaluation/decision.ts';
import type { Setting } from '../../evaluation/evaluator.ts';
import type { Reading } from '../../evaluation/formula/evaluate.ts';
import { programOfRule } from '../../evaluation/program.ts';
import { askedIn } from '../../evaluation/rule-names.ts';
import { formulaOfRule } from '../../parse/personalisation/rule-formula.ts';
import type { Personalised } from '../personalise.ts';
import type { PreparedRule } from '../prepare.ts';
import { readingsOf } from '../readings-2026.ts';
import { outcomeOf } from '../rule-outcome.ts';
import { actionAt, type Scores } from '../score.ts';
import { scoresSeen } from '../score-formulas.ts';
import { outcomeUnder } from '../score-rules.ts';
import type { RuleUse } from './explanation.ts';

/** A rule as it was applied; `known` is what it looked at, where that depended on the scores of the moment. */
export function useOf(scores: Scores, rule: PreparedRule, known?: readonly Reading[]): RuleUse {
  const readings = rule.expression
    ? [...readingsOf(rule, scores.personalised), ...(known ?? [])]
    : (known ?? readingsOf2023(scores, rule));
  return {
    kind: rule.rule.kind,
    action: actionAt(scores, rule.node),
    place: { file: rule.entry.file.path, span: rule.rule.formulaSpan },
    text: formulaOfRule(rule.rule, rule.entry.file).text,
    marks: marksIn(programOfRule(rule), settingWith(scores.personalised, sharesIn(readings))),
    questions: askedIn(rule),
    readings: once(readings),
  };
}

/** What a rule sees: the collectivité that was scored, and the shares done (0–1) of some actions as they are named. */
export function settingWith(
  { profile, context }: Pick<Personalised, 'profile' | 'context'>,
  shares: ReadonlyMap<string, number>,
): Setting & Pick<Personalised, 'profile' | 'context'> {
  return { profile, context: { ...context, scores: shares }, scoreOf: ({ action }) => shares.get(action.text) };
}

/** The shares done (0–1) that readings tell, by the actions as they are named. */
export function sharesIn(readings: readonly Reading[]): ReadonlyMap<string, number> {
  return new Map(
    readings.flatMap(one =>
      one.kind === 'score' && one.share !== undefined ? [[one.action, one.share] as const] : [],
    ),
  );
}

/** What a rule on the score that has no effect would look at; undefined for other rules, which look at no score. */
export function scoresAtHand(
  { personalised, uncapped, figures }: Scores,
  rule: PreparedRule,
): RuleUse['readings'] | undefined {
  if (rule.rule.kind !== 'score') return undefined;
  return rule.expression ? scoresSeen(rule, uncapped) : outcomeUnder(personalised, rule, figures).readings;
}

function readingsOf2023({ personalised: { profile } }: Scores, rule: PreparedRule): readonly Reading[] {
  const readings: Reading[] = [];
  outcomeOf(rule, { profile, scoreOf: () => undefined }, readings);
  return readings;
}

/** Each reading once, in the order of the first. */
export function once(readings: readonly Reading[]): Reading[] {
  return [...new Map(readings.map(reading => [JSON.stringify(reading), reading])).values()];
}

/** True for `top` and the nodes below it. */
export function isWithin({ forest }: Personalised, node: number, top: number): boolean {
  return top <= node && node < (forest.end[top] ?? 0);
}
