import { concerns, type Question } from '../model/personalisation.ts';
import type { Action } from '../model/referential.ts';
import { type AnswerEffect, answerEffects } from './answer-effects.ts';
import { isAsked } from './expression/active-answers.ts';
import { contextOfProfile } from './expression/profile-context.ts';
import { lineageOf, reckoningAt } from './forest.ts';
import type { PreparedRule } from './prepare.ts';
import { askedIn } from './rule-names.ts';
import { actionAt, isWithin } from './rule-use.ts';
import type { Scores } from './score.ts';

/** A question that decides on the score of an action or of what stands below it. */
export interface AskedQuestion {
  readonly question: Question;
  /** The answer as the scenario gives it. */
  readonly answer: string | undefined;
  /** False where it is answered although it is not asked of such a collectivité. */
  readonly concerned: boolean;
  /** False where the answer counts for nothing then: on the platform of 2026. */
  readonly counts: boolean;
  /** The rules that ask it, in the order of the files. */
  readonly effects: readonly RuleEffect[];
  /** The points that these rules decide on. */
  readonly weight: number;
}

/** What the answer to a question makes of a rule, and thereby of an action. */
export interface RuleEffect {
  readonly rule: PreparedRule;
  readonly action: Action;
  readonly effect: AnswerEffect;
}

/**
 * The questions that the rules of a node ask, of what stands below it and above it; those that weigh most first. Those that
 * do not concern such a collectivité are left out, unless they are answered.
 */
export function askedQuestions(scores: Scores, top: number, questions: readonly Question[]): readonly AskedQuestion[] {
  const { forest, profile } = scores.personalised;
  const is2026 = reckoningAt(forest, top).platform === '2026';
  const all = contextOfProfile(profile);
  const known = new Map([...questions].reverse().map(question => [question.id, question]));
  const asked = [...rulesByQuestion(scores, top)].flatMap(([id, rules]): AskedQuestion[] => {
    const question = known.get(id);
    const answer = profile.answers.get(id);
    if (question === undefined) return [];
    const concerned = is2026 ? isAsked(question, all) : concerns(question, profile.identity);
    if (!concerned && answer === undefined) return [];
    const told = answerEffects(scores, id, rules);
    const effects = rules.map((rule, at) => {
      return { rule, action: actionAt(scores, rule.node), effect: told[at] ?? ({ kind: 'none' } as const) };
    });
    const nodes = [...new Set(rules.map(({ node }) => node))];
    const weight = nodes.reduce((sum, node) => sum + (forest.weights[node] ?? 0), 0);
    return [{ question, answer, concerned, counts: concerned || !is2026, effects, weight }];
  });
  return asked.sort((a, b) => b.weight - a.weight);
}

function rulesByQuestion({ personalised }: Scores, top: number): ReadonlyMap<string, readonly PreparedRule[]> {
  const { prepared, forest } = personalised;
  const above = new Set(lineageOf(forest, top));
  const rules = prepared.entries
    .filter(({ node }) => above.has(node) || isWithin(personalised, node, top))
    .flatMap(entry => entry.rules);
  const byQuestion = new Map<string, PreparedRule[]>();
  for (const rule of rules) {
    for (const id of askedIn(rule)) {
      byQuestion.set(id, [...(byQuestion.get(id) ?? []), rule]);
    }
  }
  return byQuestion;
}
