import type { Setting } from '../../evaluation/evaluator.ts';
import type { ExpressionValue } from '../../evaluation/expression/context.ts';
import { computed, extreme } from '../../evaluation/expression/operations.ts';
import { programOfExpression } from '../../evaluation/program.ts';
import {
  type Choice,
  type Expression,
  type Extreme,
  type Junction,
  type Operation,
  withoutGroups,
} from '../../model/expression.ts';
import { textOf } from '../../text/span.ts';
import { resultIn } from '../result.ts';

/** A collectivité of which all is known but how large its shares are, and the formula that it is put into. */
export interface Case2026 {
  /** The formula as it is written. */
  readonly text: string;
  readonly setting: Setting;
  /** Tells the questions that are answered by a number. */
  readonly isShare: (question: string) => boolean;
}

/** What is left of a part of a formula. */
export interface Residual {
  readonly text: string;
  /** Whether an answered share is in it: its value may be another for others. */
  readonly hasShare: boolean;
  readonly value: ExpressionValue;
  /** True where it needs parentheses to stand in another. */
  readonly isOperation: boolean;
}

/**
 * What is left of an expression once all is decided that does not hang on the size of an answered share: what is not taken is gone,
 * and what only holds or does not is told by that. The rest is as it is written; what is computed with scores, as the platform
 * writes it (expressions, section 5).
 */
export function residualOf(one: Case2026, part: Expression): Residual {
  const of = (inner: Expression): Residual => residualOf(one, inner);
  switch (part.kind) {
    case 'choice':
      return ofChoice(one, part);
    case 'and':
    case 'or':
      return ofJunction(part, of);
    case 'group':
      return swallowed(one, part) ?? inParentheses(of(part.inner));
    case 'operation':
      return ofOperation(one, part);
    case 'min':
    case 'max':
      return swallowed(one, part) ?? ofExtreme(part, of);
    case 'answer':
      return part.value || !one.isShare(part.question.text) ? settled(one, part) : answered(one, part);
    case 'literal':
      return { ...settled(one, part), text: textOf(one.text, part.span) };
    default:
      return settled(one, part);
  }
}

function ofChoice(one: Case2026, { condition, consequence, alternative }: Choice): Residual {
  const taken = valueIn(one, condition) ? consequence : alternative;
  return taken ? residualOf(one, taken) : told(null);
}

/** The operand that settles it, else the last. */
function ofJunction({ kind, operands }: Junction, of: (part: Expression) => Residual): Residual {
  let last = told(undefined);
  for (const operand of operands) {
    last = of(operand);
    if (Boolean(last.value) === (kind === 'or')) break;
  }
  return last;
}

/** From the left, as the platform computes it: numbers as one, before a text makes a text of all. */
function ofOperation(one: Case2026, { operands, operators }: Operation): Residual {
  return operands
    .map(operand => residualOf(one, operand))
    .reduce((left, right, at) => {
      const operator = operators[at - 1] ?? '+';
      const value = computed(left.value, operator, right.value);
      const hasShare = left.hasShare || right.hasShare;
      if (value === null) return told(value);
      if (typeof value === 'string') {
        const text = `${besideText(left)} ${operator === '+' ? '-' : operator} ${besideText(right)}`;
        return { text, hasShare, value, isOperation: false };
      }
      const between = { start: operands[at - 1]?.span.end ?? 0, end: operands[at]?.span.start ?? 0 };
      return { text: `${left.text}${textOf(one.text, between)}${right.text}`, hasShare, value, isOperation: true };
    });
}

function ofExtreme({ kind, left, right }: Extreme, of: (part: Expression) => Residual): Residual {
  const both = [of(withoutGroups(left)), of(withoutGroups(right))] as const;
  const [first, second] = both;
  const value = extreme(kind, first.value, second.value);
  if (value === null) return told(value);
  const texts = both.map(typeof value === 'string' ? besideText : ({ text }) => text);
  return {
    text: `${kind}(${texts.join(', ')})`,
    hasShare: first.hasShare || second.hasShare,
    value,
    isOperation: false,
  };
}

/** A number that is written into a text is one number by then. */
function besideText(one: Residual): string {
  if (typeof one.value === 'string') return one.text;
  return one.hasShare ? inParentheses(one).text : String(one.value);
}

function inParentheses(one: Residual): Residual {
  return one.isOperation ? { ...one, text: `(${one.text})`, isOperation: false } : one;
}

/** Nothing, where an error within is swallowed or nothing was given. */
function swallowed(one: Case2026, part: Expression): Residual | undefined {
  const value = valueIn(one, part);
  return value === undefined || value === null ? told(value) : undefined;
}

function answered(one: Case2026, part: Expression): Residual {
  const value = valueIn(one, part);
  if (value === undefined || value === null) return told(value);
  return { text: textOf(one.text, part.span), hasShare: true, value, isOperation: false };
}

function settled(one: Case2026, part: Expression): Residual {
  return told(valueIn(one, part));
}

function told(value: ExpressionValue): Residual {
  const text = typeof value === 'boolean' ? (value ? 'VRAI' : 'FAUX') : String(value);
  return { text, hasShare: false, value, isOperation: false };
}

function valueIn({ setting }: Case2026, part: Expression): ExpressionValue {
  return resultIn(programOfExpression(part), setting).value;
}
