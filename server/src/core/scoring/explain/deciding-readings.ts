import { type Call2026, callsOf, type Expression } from '../../model/expression.ts';
import { callsIn } from '../../model/formula.ts';
import { encloses, type Span } from '../../text/span.ts';
import { evaluate, type Facts, type Reading } from '../evaluate.ts';
import type { PreparedRule } from '../prepare.ts';
import { type Known2026, readingOf } from '../readings-2026.ts';
import type { Scores } from '../score.ts';
import { decisionOf, type Mark } from './decision.ts';
import { decisionIn } from './decision-2026.ts';
import { once, scoresAtHand, sharesIn } from './rule-use.ts';

/**
 * What a rule looked at where that decided on what it gives, in the order of its text, each once: of `si a et b` whose `a`
 * fails, `a` alone. `known` is what it saw of scores, where it had an effect on them.
 */
export function decidingReadings(scores: Scores, rule: PreparedRule, known?: readonly Reading[]): readonly Reading[] {
  const { context, profile } = scores.personalised;
  const shares = sharesIn(known ?? scoresAtHand(scores, rule) ?? []);
  if (rule.expression) {
    return decidingReadingsIn(rule.expression, { ...scores.personalised, context: { ...context, scores: shares } });
  }
  const { formula } = rule.rule;
  const facts: Facts = { profile, scoreOf: ({ action }) => shares.get(action.text) };
  const readings: Reading[] = [];
  for (const call of callsIn(formula).filter(isMarked(decisionOf(formula, facts).marks)))
    evaluate(call, facts, readings);
  return once(readings);
}

/** The same of any formula of the platform of 2026, in a context. */
export function decidingReadingsIn(expression: Expression, known: Known2026): readonly Reading[] {
  const { scores } = known.context;
  const { marks } = decisionIn(expression, known.context);
  const read = (call: Call2026) =>
    call.kind === 'score'
      ? ({ kind: 'score', action: call.name.text, share: scores?.get(call.name.text) } as const)
      : readingOf(call, known);
  return once(
    callsOf(expression)
      .filter(isMarked(marks))
      .flatMap(call => read(call) ?? []),
  );
}

function isMarked(marks: readonly Mark[]): (part: { readonly span: Span }) => boolean {
  return part => marks.some(({ span }) => encloses(span, part.span));
}
