import type { Question } from '../model/personalisation.ts';
import type { Action } from '../model/referential.ts';
import { answersIn } from './check-uses.ts';
import { lineageOf } from './forest.ts';
import type { PreparedRule } from './prepare.ts';
import { actionAt, isWithin } from './rule-use.ts';
import type { Scores } from './score.ts';

/** A question that decides on the score of an action or of what stands below it. */
export interface AskedQuestion {
  readonly question: Question;
  /** The answer as the scenario gives it. */
  readonly answer: string | undefined;
  /** The rules that ask it, in the order of the files. */
  readonly effects: readonly RuleEffect[];
  /** The points that these rules decide on. */
  readonly weight: number;
}

/** What a rule does to its action now; no effect at all, or the value that it gives. */
export interface RuleEffect {
  readonly rule: PreparedRule;
  readonly action: Action;
  /** The factor, or the share realised; true for a deactivation; undefined without effect. */
  readonly value: number | true | undefined;
}

/** The questions that the rules of a node ask, of what stands below it and above it; those that weigh most first. */
export function askedQuestions(scores: Scores, top: number, questions: readonly Question[]): readonly AskedQuestion[] {
  const { personalised } = scores;
  const { prepared, forest, profile } = personalised;
  const above = new Set(lineageOf(forest, top));
  const rules = prepared.entries
    .filter(({ node }) => above.has(node) || isWithin(personalised, node, top))
    .flatMap(entry => entry.rules);
  const byQuestion = new Map<string, PreparedRule[]>();
  for (const rule of rules) {
    for (const id of new Set(answersIn(rule.rule.formula).map(({ question }) => question.text))) {
      byQuestion.set(id, [...(byQuestion.get(id) ?? []), rule]);
    }
  }
  const values = valuesOf(scores);
  const known = new Map([...questions].reverse().map(question => [question.id, question]));
  const asked = [...byQuestion].flatMap(([id, own]): AskedQuestion[] => {
    const question = known.get(id);
    if (question === undefined) return [];
    const effects = own.map(rule => ({ rule, action: actionAt(scores, rule.node), value: values.get(rule) }));
    const nodes = [...new Set(own.map(({ node }) => node))];
    const weight = nodes.reduce((sum, node) => sum + (forest.weights[node] ?? 0), 0);
    return [{ question, answer: profile.answers.get(id), effects, weight }];
  });
  return asked.sort((a, b) => b.weight - a.weight);
}

function valuesOf({ personalised, cappings }: Scores): ReadonlyMap<PreparedRule, number | true> {
  const { reductions, deactivations } = personalised;
  return new Map<PreparedRule, number | true>([
    ...reductions.map(({ rule, value }) => [rule, value] as const),
    ...deactivations.map(({ rule, value }) => [rule, value] as const),
    ...cappings.map(({ rule, after }) => [rule, after] as const),
  ]);
}
