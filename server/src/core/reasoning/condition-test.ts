import type { Condition } from '../evaluation/shape.ts';
import { type Span, textOf } from '../text/span.ts';

/** What a condition looks at, where that can be said in words; else how it is written. */
export type ConditionTest =
  | { readonly kind: 'identity'; readonly property: string; readonly value: string }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: string }
  | { readonly kind: 'written'; readonly text: string };

/** What a condition of a formula, the text of which this is, looks at. */
export function testOf({ part, span }: Pick<Condition, 'part' | 'span'>, formula: string): ConditionTest {
  switch (part.kind) {
    case 'group':
      return testOf({ part: part.inner, span: part.inner.span }, formula);
    case 'identity':
      return 'field' in part
        ? { kind: 'identity', property: part.field.text, value: written(part.value.span, formula) }
        : { kind: 'identity', property: part.property.text, value: part.value.text };
    case 'answer': {
      if ('value' in part && part.value)
        return { kind: 'answer', question: part.question.text, answer: written(part.value.span, formula) };
      if ('choice' in part && part.choice)
        return { kind: 'answer', question: part.question.text, answer: part.choice.text };
      return { kind: 'written', text: written(span, formula) };
    }
    default:
      return { kind: 'written', text: written(span, formula) };
  }
}

/** A part of a formula on one line. */
function written(span: Span, formula: string): string {
  return textOf(formula, span).replace(/\s+/g, ' ').trim();
}
