import type { Comparator } from '../model/expression.ts';
import type { ArithmeticOperator } from '../model/formula.ts';
import type { Span } from '../text/span.ts';

/** A place of a formula where something can be altered; spans count from the beginning of the formula. */
export type Site =
  | { readonly kind: 'number'; readonly span: Span; readonly value: number }
  /** VRAI or FAUX, where it stands for itself. */
  | { readonly kind: 'truth'; readonly span: Span; readonly value: boolean }
  /** The answer that `reponse(question, value)` compares with. */
  | { readonly kind: 'answer'; readonly span: Span; readonly question: string }
  /** The value that `identite(property, value)` compares with. */
  | { readonly kind: 'identity'; readonly span: Span; readonly property: string }
  /** What stands between two operands, white space included. */
  | { readonly kind: 'operator'; readonly span: Span; readonly operator: OperatorWord }
  /** The word `min` or `max`. */
  | { readonly kind: 'extremum'; readonly span: Span; readonly word: 'min' | 'max' }
  | ChoiceSite
  /** The whole of a formula without a `si` that is true or false. */
  | { readonly kind: 'whole'; readonly span: Span };

/** A `si`. */
export interface ChoiceSite {
  readonly kind: 'choice';
  readonly span: Span;
  readonly condition: Span;
  readonly consequence: Span;
  readonly alternative: Span | undefined;
  /** True where the alternative ends with a `si` without `sinon`: before another `sinon` it would take that for its own. */
  readonly isOpen: boolean;
}

export type OperatorWord = 'et' | 'ou' | ArithmeticOperator | Comparator;

interface Placed {
  readonly span: Span;
}

/** A `si` of either language. */
interface Si<Of> extends Placed {
  readonly condition: Of;
  readonly consequence: Of;
  readonly alternative: Of | undefined;
}

/** The site of a `si`; `siIn` gives the `si` that a part is, if it is one. */
export function choiceSite<Of extends Placed>(si: Si<Of>, siIn: (part: Of) => Si<Of> | undefined): ChoiceSite {
  const { span, condition, consequence, alternative } = si;
  return {
    kind: 'choice',
    span,
    condition: condition.span,
    consequence: consequence.span,
    alternative: alternative?.span,
    isOpen: alternative !== undefined && endsOpen(alternative, siIn),
  };
}

function endsOpen<Of>(part: Of, siIn: (part: Of) => Si<Of> | undefined): boolean {
  const si = siIn(part);
  return si !== undefined && (si.alternative === undefined || endsOpen(si.alternative, siIn));
}

/** Where a word begins a part. */
export function wordAt({ start }: Span, word: string): Span {
  return { start, end: start + word.length };
}

/** What stands between each two of some parts. */
export function between(parts: readonly Placed[]): readonly Span[] {
  return parts.slice(1).map(({ span }, at) => ({ start: parts[at]?.span.end ?? span.start, end: span.start }));
}
