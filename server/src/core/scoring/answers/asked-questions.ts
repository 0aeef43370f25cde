import { isAsked } from '../../evaluation/expression/active-answers.ts';
import { contextOfProfile } from '../../evaluation/expression/profile-context.ts';
import { askedIn } from '../../evaluation/rule-names.ts';
import { firstById } from '../../memory/first-by-id.ts';
import { addTo } from '../../memory/grouped.ts';
import { questionsAskedIn } from '../../model/expression.ts';
import { concerns, type Question } from '../../model/personalisation.ts';
import type { Action } from '../../model/referential.ts';
import { expressionOf } from '../../parse/expression/expression-of.ts';
import { isWithin } from '../explain/rule-use.ts';
import { lineageOf, reckoningAt } from '../forest.ts';
import type { PreparedRule } from '../prepare.ts';
import { actionAt, type Scores } from '../score.ts';
import { type AnswerEffect, answerEffects } from './answer-effects.ts';

/** A question that decides on the score of an action or of what stands below it. */
export interface AskedQuestion extends Asking {
  readonly question: Question;
  /** The answer as the scenario gives it. */
  readonly answer: string | undefined;
  /** The rules that ask it, in the order of the files. */
  readonly effects: readonly RuleEffect[];
}

/** Whether a question is asked of a collectivité. */
export interface Asking {
  /** False where it is not asked of such a collectivité: of its type, or, on the platform of 2026, with its other answers. */
  readonly concerned: boolean;
  /** False where an answer counts for nothing then: on the platform of 2026. */
  readonly counts: boolean;
}

/** What the answer to a question makes of a rule, and thereby of an action. */
export interface RuleEffect {
  readonly rule: PreparedRule;
  readonly action: Action;
  readonly effect: AnswerEffect;
}

/**
 * The questions that the rules of a node ask, of what stands below it and above it, and those that decide whether these are
 * asked; in the order of those given.
 */
export function askedQuestions(scores: Scores, top: number, questions: readonly Question[]): readonly AskedQuestion[] {
  const { forest, profile } = scores.personalised;
  const is2026 = reckoningAt(forest, top).platform === '2026';
  const askingOf = askings(scores, top);
  const byQuestion = rulesByQuestion(scores, top);
  // Of two of one id the first one counts.
  const first = firstById(questions);
  const asked = withDeciding(first, byQuestion.keys(), is2026);
  return questions.flatMap((question): readonly AskedQuestion[] => {
    const { id } = question;
    if (first.get(id) !== question || !asked.has(id)) return [];
    const rules = byQuestion.get(id) ?? [];
    const told = answerEffects(scores, id, rules);
    const effects = rules.map((rule, at) => {
      return { rule, action: actionAt(scores, rule.node), effect: told[at] ?? ({ kind: 'none' } as const) };
    });
    return [{ question, answer: profile.answers.get(id), ...askingOf(question), effects }];
  });
}

/** Of a question, whether it is asked of the collectivité, and whether an answer to it would count for an action. */
export function askings(scores: Scores, node: number): (question: Question) => Asking {
  const { forest, profile } = scores.personalised;
  const is2026 = reckoningAt(forest, node).platform === '2026';
  const all = contextOfProfile(profile);
  return question => {
    const concerned = is2026 ? isAsked(question, all) : concerns(question, profile.identity);
    return { concerned, counts: concerned || !is2026 };
  };
}

/** Some questions, and those on whose answers it depends whether they are asked: on the platform of 2026. */
function withDeciding(
  known: ReadonlyMap<string, Question>,
  ids: Iterable<string>,
  is2026: boolean,
): ReadonlySet<string> {
  const all = new Set(ids);
  if (!is2026) return all;
  // A set is walked to its end, what is added on the way included.
  for (const id of all) {
    const visibility = known.get(id)?.visibility;
    const read = visibility && expressionOf(visibility, 'personnalisation').expression;
    for (const deciding of read ? questionsAskedIn(read) : []) all.add(deciding);
  }
  return all;
}

function rulesByQuestion({ personalised }: Scores, top: number): ReadonlyMap<string, readonly PreparedRule[]> {
  const { prepared, forest } = personalised;
  const above = new Set(lineageOf(forest, top));
  const rules = prepared.entries
    .filter(({ node }) => above.has(node) || isWithin(personalised, node, top))
    .flatMap(entry => entry.rules);
  const byQuestion = new Map<string, PreparedRule[]>();
  for (const rule of rules) {
    for (const id of askedIn(rule)) addTo(byQuestion, id, rule);
  }
  return byQuestion;
}
