import { type Fraction, fractionOf } from '../explain/written-fraction.ts';
import { type Personalised, personaliseAgain } from '../personalise.ts';
import type { PreparedRule } from '../prepare.ts';
import { type Scores, scoreStatuses } from '../score.ts';

/** What an answer by itself makes of a rule: how the rule turns out with it, where it would turn out otherwise without. */
export type AnswerEffect =
  /** The rule turns out the same without it; also where there is no answer. */
  | { readonly kind: 'none' }
  | { readonly kind: 'deactivated' }
  /** The potential is multiplied. */
  | { readonly kind: 'factor'; readonly factor: number; readonly fraction: Fraction | undefined }
  /** The share realised becomes another, 0–1. */
  | { readonly kind: 'score'; readonly share: number }
  /** The rule changes nothing, which it would without the answer. */
  | { readonly kind: 'kept' };

/** What the answer to a question makes of some rules that ask it, one by one. */
export function answerEffects(scores: Scores, question: string, rules: readonly PreparedRule[]): AnswerEffect[] {
  const { personalised } = scores;
  if (!personalised.profile.answers.has(question)) return rules.map(() => ({ kind: 'none' }));
  const before = outcomes(scoresWithout(scores, question, rules));
  const after = outcomes(scores);
  return rules.map(rule => effectOf(rule, personalised, before.get(rule), after.get(rule)));
}

/** True for a deactivation, the factor, or the share realised; absent without effect. */
type Outcomes = ReadonlyMap<PreparedRule, Outcome>;
type Outcome = number | true;

function outcomes({ personalised, cappings }: Pick<Scores, 'personalised' | 'cappings'>): Outcomes {
  const { reductions, deactivations } = personalised;
  return new Map<PreparedRule, Outcome>([
    // A factor of 1 changes nothing.
    ...reductions.filter(({ value }) => value !== 1).map(({ rule, value }) => [rule, value] as const),
    ...deactivations.map(({ rule, value }) => [rule, value] as const),
    ...cappings.filter(({ before, after }) => before !== after).map(({ rule, after }) => [rule, after] as const),
  ]);
}

function scoresWithout(
  { personalised: before, statuses }: Scores,
  question: string,
  rules: readonly PreparedRule[],
): Pick<Scores, 'personalised' | 'cappings'> {
  const { profile } = before;
  const answers = new Map(profile.answers);
  answers.delete(question);
  const personalised = personaliseAgain(before, { ...profile, answers });
  // Only the rules on the score need one.
  if (!rules.some(({ rule }) => rule.kind === 'score')) return { personalised, cappings: [] };
  return scoreStatuses(personalised, statuses);
}

function effectOf(
  rule: PreparedRule,
  personalised: Personalised,
  before: Outcome | undefined,
  after: Outcome | undefined,
): AnswerEffect {
  if (Object.is(before, after)) return { kind: 'none' };
  if (after === undefined) return { kind: 'kept' };
  if (after === true) return { kind: 'deactivated' };
  if (rule.rule.kind === 'score') return { kind: 'score', share: after };
  return { kind: 'factor', factor: after, fraction: fractionOf(rule, personalised) };
}
