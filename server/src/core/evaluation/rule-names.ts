import { actionsScoredIn, type Expression, questionsAskedIn } from '../model/expression.ts';
import { answersIn, callsIn } from '../model/formula.ts';
import type { Rule } from '../model/personalisation.ts';

/** A rule in the language of its platform: its expression on that of 2026, else its formula. */
export interface ReadRule {
  readonly rule: Rule;
  readonly expression: Expression | undefined;
}

/** The questions that a rule asks, each once. */
export function askedIn({ rule, expression }: ReadRule): readonly string[] {
  if (expression) return questionsAskedIn(expression);
  return [...new Set(answersIn(rule.formula).map(({ question }) => question.text))];
}

/** The actions whose scores a rule asks for, each once, as they are written. */
export function scoredIn({ rule, expression }: ReadRule): readonly string[] {
  if (expression) return actionsScoredIn(expression);
  return [...new Set(callsIn(rule.formula).flatMap(call => (call.kind === 'score' ? [call.action.text] : [])))];
}
