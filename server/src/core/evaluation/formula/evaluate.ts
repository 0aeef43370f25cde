import type { AnswerCall, Arithmetic, ArithmeticOperator, Formula, Logic, ScoreCall } from '../../model/formula.ts';
import { numberIn } from '../../model/scenario.ts';
import { WEIGHT_LIMIT } from '../../model/words.ts';
import type { Span } from '../../text/span.ts';

export type Value = number | boolean;

/** A collectivité as far as a formula looks at it: a `Profile`, or whatever answers when it is asked. */
export interface AskedProfile {
  readonly identity: { readonly get: (property: string) => Pick<ReadonlySet<string>, 'has'> | undefined };
  readonly answers: { readonly get: (question: string) => string | undefined };
}

/** What a formula is evaluated against. */
export interface Facts {
  readonly profile: AskedProfile;
  /** The share realised of the action of a `score()`, 0–1; undefined where it has none: the formula has no effect then. */
  readonly scoreOf: (call: ScoreCall) => number | undefined;
}

/** Why a formula that can be read makes no sense for a collectivité: it has no effect although nothing is left unanswered. */
export interface SenseFault {
  readonly reason: 'division-by-zero' | 'not-finite' | 'needs-number' | 'needs-boolean' | 'no-value';
  readonly span: Span;
}

/** Something that the evaluation looked at, and what it found; undefined for an unanswered question. */
export type Reading =
  | { readonly kind: 'identity'; readonly property: string; readonly value: string; readonly holds: boolean }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: string | undefined }
  /** An answer to a question that is not asked: for the platform of 2026 it does not exist. */
  | { readonly kind: 'unheard'; readonly question: string; readonly answer: string }
  | { readonly kind: 'score'; readonly action: string; readonly share: number | undefined };

export interface Evaluation {
  /** Undefined: no effect. */
  readonly value: Value | undefined;
  readonly fault: SenseFault | undefined;
}

/**
 * Evaluates a formula, conditions lazily and from left to right. It has no effect (undefined) where a `si` without `sinon`
 * fails, where a number is asked of an unanswered question, and where it makes no sense: then there is a fault.
 * `readings` receives what the evaluation looks at, in that order; what it does not reach is not there.
 */
export function evaluate(formula: Formula, facts: Facts, readings?: Reading[]): Evaluation {
  const run: Run = { facts, fault: undefined, readings };
  const value = resultOf(run, formula);
  const isTooLarge = typeof value === 'number' && Math.abs(value) > WEIGHT_LIMIT;
  return { value: isTooLarge ? failed(run, 'not-finite', formula.span) : value, fault: run.fault };
}

interface Run {
  readonly facts: Facts;
  fault: SenseFault | undefined;
  readonly readings: Reading[] | undefined;
}

function resultOf(run: Run, formula: Formula): Value | undefined {
  switch (formula.kind) {
    case 'conditional': {
      const holds = booleanOf(run, formula.condition);
      if (holds === undefined) return undefined;
      if (holds) return resultOf(run, formula.consequence);
      return formula.alternative && resultOf(run, formula.alternative);
    }
    case 'and':
    case 'or':
      return logicOf(run, formula);
    case 'arithmetic':
      return arithmeticOf(run, formula);
    case 'min':
    case 'max': {
      const left = numberOf(run, formula.left);
      const right = left === undefined ? undefined : numberOf(run, formula.right);
      return left === undefined || right === undefined ? undefined : Math[formula.kind](left, right);
    }
    case 'identity': {
      const { property, value } = formula;
      const holds = run.facts.profile.identity.get(property.text)?.has(value.text) ?? false;
      run.readings?.push({ kind: 'identity', property: property.text, value: value.text, holds });
      return holds;
    }
    case 'answer':
      return answerOf(run, formula);
    case 'score': {
      const share = run.facts.scoreOf(formula);
      run.readings?.push({ kind: 'score', action: formula.action.text, share });
      return share;
    }
    case 'boolean':
    case 'number':
      return formula.value;
    case 'name':
    case 'missing':
      return failed(run, 'no-value', formula.span);
  }
}

function answerOf(run: Run, { question, choice, span }: AnswerCall): Value | undefined {
  const answer = run.facts.profile.answers.get(question.text);
  run.readings?.push({ kind: 'answer', question: question.text, answer });
  if (choice !== undefined) return answer === choice.text;
  if (answer === undefined) return undefined;
  return numberIn(answer) ?? failed(run, 'needs-number', span);
}

function logicOf(run: Run, { kind, operands }: Logic): boolean | undefined {
  const decisive = kind === 'or';
  for (const operand of operands) {
    const holds = booleanOf(run, operand);
    if (holds === undefined || holds === decisive) return holds;
  }
  return !decisive;
}

// Right-associative, yet evaluated from left to right.
function arithmeticOf(run: Run, { operands, operators, span }: Arithmetic): number | undefined {
  const numbers: number[] = [];
  for (const operand of operands) {
    const number = numberOf(run, operand);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  let result = numbers.at(-1) ?? 0;
  for (let at = operators.length - 1; at >= 0; at--) {
    const operator = operators[at] ?? '+';
    if (operator === '/' && result === 0) return failed(run, 'division-by-zero', operands[at + 1]?.span ?? span);
    result = combined(operator, numbers[at] ?? 0, result);
  }
  return Number.isFinite(result) ? result : failed(run, 'not-finite', span);
}

function combined(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}

function booleanOf(run: Run, formula: Formula): boolean | undefined {
  const value = resultOf(run, formula);
  return typeof value === 'number' ? failed(run, 'needs-boolean', formula.span) : value;
}

function numberOf(run: Run, formula: Formula): number | undefined {
  const value = resultOf(run, formula);
  return typeof value === 'boolean' ? failed(run, 'needs-number', formula.span) : value;
}

function failed(run: Run, reason: SenseFault['reason'], span: Span): undefined {
  run.fault ??= { reason, span };
  return undefined;
}
