import { type Expression, everyPart } from '../../model/expression.ts';
import { everyFormula, type Formula } from '../../model/formula.ts';
import { parseExpression } from '../../parse/expression/parse-expression.ts';
import { parseFormula } from '../../parse/formula/parse-formula.ts';
import { moved, type Span, span, textOf, trimSpan } from '../../text/span.ts';

/** The parts of a formula, in whichever language it can be read, each within another; none where it can be read in none. */
export function formulaSpansIn(text: string, content: Span): readonly Span[] {
  const { parts, start } = partsIn(text, content);
  return parts.map(part => moved(part.span, start));
}

/**
 * The branches of a formula, and what it has in parentheses of their own: of each `si` what belongs to its `alors`, from the `si` on,
 * and what belongs to its `sinon`, from that on; a `sinon si` is a `si` of its own.
 */
export function branchSpansIn(text: string, content: Span): readonly Span[] {
  const { parts, start } = partsIn(text, content);
  return parts.flatMap((part): readonly Span[] => {
    if (part.kind === 'group') return [moved(part.span, start)];
    if (part.kind !== 'choice' && part.kind !== 'conditional') return [];
    const { consequence, alternative } = part;
    const taken = moved(span(part.span.start, consequence.span.end), start);
    if (alternative === undefined || alternative.kind === 'choice' || alternative.kind === 'conditional')
      return [taken];
    return [taken, trimSpan(text, span(taken.end, start + alternative.span.end))];
  });
}

interface Parts {
  readonly parts: readonly (Expression | Formula)[];
  /** From where on their places count. */
  readonly start: number;
}

function partsIn(text: string, content: Span): Parts {
  const of2023 = parseFormula(text, content);
  if (of2023.faults.length === 0) return { parts: everyFormula(of2023.formula), start: 0 };
  for (const language of ['personnalisation', 'indicateur'] as const) {
    const { expression } = parseExpression(textOf(text, content), language);
    if (expression) return { parts: everyPart(expression), start: content.start };
  }
  return { parts: [], start: 0 };
}
