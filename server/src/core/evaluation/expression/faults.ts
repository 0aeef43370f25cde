import type { Span } from '../../text/span.ts';

/** Why an expression has no value: refused while it is evaluated, or an accident in the platform's own program. */
export type EvaluationKind = 'evaluation' | 'interne';

/** Ends an evaluation; the message is the platform's own, in its language. */
export class EvaluationFault extends Error {
  readonly kind: EvaluationKind;
  readonly span: Span;

  constructor(kind: EvaluationKind, message: string, span: Span) {
    super(message);
    this.kind = kind;
    this.span = span;
  }
}
