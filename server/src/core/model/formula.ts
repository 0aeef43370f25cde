import type { Span } from '../text/span.ts';

/**
 * A formula of the rules' language as a tree. Operators of one precedence stand side by side in one node, so that a long
 * chain is not a deep tree; sums and products are right-associative all the same: `1 - 2 - 3` is `1 - (2 - 3)`.
 */
export type Formula =
  | Conditional
  | Logic
  | Arithmetic
  | Extremum
  | IdentityCall
  | AnswerCall
  | ScoreCall
  | BooleanLiteral
  | NumberLiteral
  | BareName
  | Missing;

/** `si condition alors consequence sinon alternative`; without `sinon`, no effect when the condition is false. */
export interface Conditional {
  readonly kind: 'conditional';
  readonly condition: Formula;
  readonly consequence: Formula;
  readonly alternative: Formula | undefined;
  readonly span: Span;
}

/** At least two operands, of `et` or of `ou`. */
export interface Logic {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Formula[];
  readonly span: Span;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/';

/** At least two operands and one operator between each: all of them `+` and `-`, or all `*` and `/`. */
export interface Arithmetic {
  readonly kind: 'arithmetic';
  readonly operands: readonly Formula[];
  readonly operators: readonly ArithmeticOperator[];
  readonly span: Span;
}

/** `min(left, right)` or `max(left, right)`. */
export interface Extremum {
  readonly kind: 'min' | 'max';
  readonly left: Formula;
  readonly right: Formula;
  readonly span: Span;
}

/** `identite(property, value)`. */
export interface IdentityCall {
  readonly kind: 'identity';
  readonly property: Name;
  readonly value: Name;
  readonly span: Span;
}

/** `reponse(question, choice)`: a boolean; `reponse(question)`: the number answered. */
export interface AnswerCall {
  readonly kind: 'answer';
  readonly question: Name;
  readonly choice: Name | undefined;
  readonly span: Span;
}

/** `score(action)`: the share realised of an action, 0–1. */
export interface ScoreCall {
  readonly kind: 'score';
  readonly action: Name;
  readonly span: Span;
}

export interface BooleanLiteral {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly span: Span;
}

export interface NumberLiteral {
  readonly kind: 'number';
  readonly value: number;
  readonly span: Span;
}

/** A name where a value is expected: the grammar has it, nothing gives it a value. */
export interface BareName {
  readonly kind: 'name';
  readonly name: string;
  readonly span: Span;
}

/** What a faulty formula lacks; its span is empty, where it should stand. */
export interface Missing {
  readonly kind: 'missing';
  readonly span: Span;
}

export type Call = IdentityCall | AnswerCall | ScoreCall;

/** The parts of a formula, in the order of the text. */
function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'conditional': {
      const { condition, consequence, alternative } = formula;
      return [condition, consequence, ...(alternative ? [alternative] : [])];
    }
    case 'and':
    case 'or':
    case 'arithmetic':
      return formula.operands;
    case 'min':
    case 'max':
      return [formula.left, formula.right];
    case 'identity':
    case 'answer':
    case 'score':
    case 'boolean':
    case 'number':
    case 'name':
    case 'missing':
      return [];
  }
}

/** A formula and all that stands inside of it, in the order of the text. */
export function everyFormula(formula: Formula): readonly Formula[] {
  return [formula, ...partsOf(formula).flatMap(everyFormula)];
}

/** Every call of a formula that names something, in the order of the text. */
export function callsIn(formula: Formula): readonly Call[] {
  return everyFormula(formula).flatMap(part =>
    part.kind === 'identity' || part.kind === 'answer' || part.kind === 'score' ? [part] : [],
  );
}

/** Every `reponse()` of a formula, in the order of the text. */
export function answersIn(formula: Formula): readonly AnswerCall[] {
  return callsIn(formula).filter(call => call.kind === 'answer');
}

/** An argument as it is written; the text is empty where it is missing. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}
