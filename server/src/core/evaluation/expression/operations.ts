import type { Comparator, Operator } from '../../model/expression.ts';
import type { ExpressionValue } from './context.ts';

/** What two values give: a text where one is a text, which is how rules on scores are read; none where one is none. */
export function computed(left: ExpressionValue, operator: Operator, right: ExpressionValue): ExpressionValue {
  // The platform writes sums as differences.
  if (isText(left, right)) return `${left} ${operator === '+' ? '-' : operator} ${right}`;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return null;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
  }
}

/**
 * Whether a comparison holds; a text where one of the two is a text. Where one is none, so is the comparison: undefined of what
 * was not given, null of what was given as nothing.
 */
export function compared(left: ExpressionValue, operator: Comparator, right: ExpressionValue): ExpressionValue {
  if (isText(left, right)) return `${left} [object Object] ${right}`;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return a === undefined ? left : right;
  switch (operator) {
    case '=':
      return left === right;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

/** The smaller or the larger of two; null where one has no number, and of texts a call with both, to be read again (expressions, section 5). */
export function extreme(kind: 'min' | 'max', left: ExpressionValue, right: ExpressionValue): ExpressionValue {
  if (isText(left, right)) return `${kind}(${left}, ${right})`;
  const [a, b] = [numberOf(left), numberOf(right)];
  return a === undefined || b === undefined ? null : Math[kind](a, b);
}

function isText(...values: readonly ExpressionValue[]): boolean {
  return values.some(value => typeof value === 'string');
}

/** True counts as 1, false as 0; undefined for none. */
function numberOf(value: ExpressionValue): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}
