import { type Call2026, callsOf } from '../../model/expression.ts';
import { callsIn } from '../../model/formula.ts';
import { encloses, type Span } from '../../text/span.ts';
import { evaluate, type Facts, type Reading } from '../evaluate.ts';
import type { PreparedRule } from '../prepare.ts';
import { readingOf } from '../readings-2026.ts';
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
    const { marks } = decisionIn(rule.expression, { ...context, scores: shares });
    const read = (call: Call2026) =>
      call.kind === 'score'
        ? ({ kind: 'score', action: call.name.text, share: shares.get(call.name.text) } as const)
        : readingOf(call, scores.personalised);
    return once(
      callsOf(rule.expression)
        .filter(isMarked(marks))
        .flatMap(call => read(call) ?? []),
    );
  }
  const { formula } = rule.rule;
  const facts: Facts = { profile, scoreOf: ({ action }) => shares.get(action.text) };
  const readings: Reading[] = [];
  for (const call of callsIn(formula).filter(isMarked(decisionOf(formula, facts).marks)))
    evaluate(call, facts, readings);
  return once(readings);
}

function isMarked(marks: readonly Mark[]): (part: { readonly span: Span }) => boolean {
  return part => marks.some(({ span }) => encloses(span, part.span));
}
