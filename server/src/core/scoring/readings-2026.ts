import { attempted } from '../evaluation/expression/evaluate.ts';
import type { Reading } from '../evaluation/formula/evaluate.ts';
import { type Call2026, callsOf } from '../model/expression.ts';
import type { Personalised } from './personalise.ts';
import type { PreparedRule } from './prepare.ts';

/**
 * What a rule of the platform of 2026 looks at before there are scores, in the order of its text: everything in it is
 * evaluated, whatever decides in the end.
 */
export function readingsOf({ expression }: PreparedRule, personalised: Personalised): readonly Reading[] {
  return expression === undefined ? [] : callsOf(expression).flatMap(call => readingOf(call, personalised) ?? []);
}

/** What is known of a collectivité: all that it answered, what of it does not count, and what formulas see. */
export type Known2026 = Pick<Personalised, 'context' | 'profile' | 'inactive'>;

/** What one call looks at; undefined for what looks at no collectivité. */
export function readingOf(call: Call2026, { context, profile, inactive }: Known2026): Reading | undefined {
  switch (call.kind) {
    case 'identity': {
      const holds = attempted(call, context) === true;
      const value = call.value.kind === 'literal' ? String(call.value.value) : '…';
      return { kind: 'identity', property: call.field.text, value, holds };
    }
    case 'answer': {
      const question = call.question.text;
      const answer = profile.answers.get(question);
      return inactive.has(question) && answer !== undefined
        ? { kind: 'unheard', question, answer }
        : { kind: 'answer', question, answer };
    }
    case 'score':
    case 'referential':
    case 'target':
    case 'limit':
      return undefined;
  }
}
