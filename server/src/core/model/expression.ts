import { memory } from '../memory/memory.ts';
import type { Span } from '../text/span.ts';

/** What an expression of the platform of 2026 is for: it decides which functions it has (expressions, section 1). */
export type ExpressionLanguage = 'personnalisation' | 'indicateur';

/**
 * An expression of the platform of 2026 as a tree. Operators of one rank stand side by side in one node, so that a long
 * chain is not a deep tree; they are taken from the left.
 */
export type Expression =
  | Choice
  | Junction
  | Comparison
  | Operation
  | Extreme
  | Group
  | IdentityTest
  | Answer
  | NamedCall
  | IndicatorValue
  | Literal;

/** `si condition alors consequence sinon alternative`. */
export interface Choice {
  readonly kind: 'choice';
  readonly condition: Expression;
  readonly consequence: Expression;
  readonly alternative: Expression | undefined;
  readonly span: Span;
}

/** At least two operands, of `et` or of `ou`. */
export interface Junction {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Expression[];
  readonly span: Span;
}

export type Comparator = '=' | '<' | '>' | '<=' | '>=';

/** A chain of comparisons, of which the platform takes the first: what follows is neither evaluated nor seen by its checks. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly operands: readonly Expression[];
  readonly operators: readonly Comparator[];
  readonly span: Span;
}

export type Operator = '+' | '-' | '*' | '/';

/** At least two operands and one operator between each: all of them `+` and `-`, or all `*` and `/`. */
export interface Operation {
  readonly kind: 'operation';
  readonly operands: readonly Expression[];
  readonly operators: readonly Operator[];
  readonly span: Span;
}

/** `min(left, right)` or `max(left, right)`. */
export interface Extreme {
  readonly kind: 'min' | 'max';
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

/** Parentheses, inside of which an error is swallowed. */
export interface Group {
  readonly kind: 'group';
  readonly inner: Expression;
  readonly span: Span;
}

/** `identite(field, value)`. */
export interface IdentityTest {
  readonly kind: 'identity';
  readonly field: ExpressionName;
  readonly value: Expression;
  readonly span: Span;
}

/** `reponse(question)`, or `reponse(question, value)`. */
export interface Answer {
  readonly kind: 'answer';
  readonly question: ExpressionName;
  readonly value: Expression | undefined;
  readonly span: Span;
}

/** A function of one name: `score(action)`, `referentiel(te_1.2.3)`, `cible(indicator)`, `limite(indicator)`. */
export interface NamedCall {
  readonly kind: 'score' | 'referential' | 'target' | 'limit';
  readonly name: ExpressionName;
  readonly span: Span;
}

/** `val(indicator)`, `opt_val(indicator)`; the source, which may be named, decides nothing here. */
export interface IndicatorValue {
  readonly kind: 'value';
  readonly isOptional: boolean;
  readonly indicator: ExpressionName;
  readonly source: Expression | undefined;
  readonly span: Span;
}

/** A boolean, a number, or a name, which is a text. */
export interface Literal {
  readonly kind: 'literal';
  readonly value: boolean | number | string;
  readonly span: Span;
}

export interface ExpressionName {
  readonly text: string;
  readonly span: Span;
}

/** The parts of an expression that are evaluated, in the order of the text. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'choice': {
      const { condition, consequence, alternative } = expression;
      return [condition, consequence, ...(alternative ? [alternative] : [])];
    }
    case 'and':
    case 'or':
    case 'operation':
      return expression.operands;
    case 'comparison':
      // Nobody looks at what stands behind the first two.
      return expression.operands.slice(0, 2);
    case 'min':
    case 'max':
      return [expression.left, expression.right];
    case 'group':
      return [expression.inner];
    case 'identity':
      return [expression.value];
    case 'answer':
      return expression.value ? [expression.value] : [];
    case 'value':
    case 'score':
    case 'referential':
    case 'target':
    case 'limit':
    case 'literal':
      return [];
  }
}

/** An expression and all that the platform sees inside of it, in the order of the text. */
export function everyPart(expression: Expression): readonly Expression[] {
  return walked(expression, [], () => partsWithin(expression));
}

const walked = memory<Expression, readonly Expression[]>();

function partsWithin(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(partsWithin)];
}

/** What stands in parentheses, without them; any other part is itself. */
export function withoutGroups(part: Expression): Expression {
  return part.kind === 'group' ? withoutGroups(part.inner) : part;
}

/** What a part is divided by, in the order of the text; none for what is no division. */
export function divisorsOf(part: Expression): readonly Expression[] {
  if (part.kind !== 'operation') return [];
  return part.operands.filter((_, at) => part.operators[at - 1] === '/').map(withoutGroups);
}

/** What an expression looks at: who the collectivité is, what it answered, what an action scores. */
export type Call2026 = IdentityTest | Answer | NamedCall;

/** Every call of an expression that names something of a collectivité, in the order of the text: all of them are evaluated. */
export function callsOf(expression: Expression): readonly Call2026[] {
  return everyPart(expression).flatMap(part => (isCall(part) ? [part] : []));
}

function isCall(part: Expression): part is Call2026 {
  return part.kind === 'identity' || part.kind === 'answer' || CALLS.includes(part.kind);
}

const CALLS: readonly string[] = ['score', 'referential', 'target', 'limit'] satisfies readonly NamedCall['kind'][];

/** The questions that an expression asks, each once. */
export function questionsAskedIn(expression: Expression): readonly string[] {
  return [...new Set(callsOf(expression).flatMap(call => (call.kind === 'answer' ? [call.question.text] : [])))];
}

/** The actions whose scores an expression asks for, each once, as they are written. */
export function actionsScoredIn(expression: Expression): readonly string[] {
  return [...new Set(callsOf(expression).flatMap(call => (call.kind === 'score' ? [call.name.text] : [])))];
}

/** The indicators whose values an expression reads, as they are written. */
export function indicatorsIn(expression: Expression): readonly string[] {
  return everyPart(expression).flatMap(part => (part.kind === 'value' ? [part.indicator.text] : []));
}

/** Those without which it gives nothing: `opt_val` takes 0 for what has no value. */
export function requiredIndicatorsIn(expression: Expression): readonly string[] {
  return everyPart(expression).flatMap(part =>
    part.kind === 'value' && !part.isOptional ? [part.indicator.text] : [],
  );
}

/** The functions of each language, as they are written (expressions, section 1). */
export const FUNCTIONS: Readonly<Record<ExpressionLanguage, readonly string[]>> = {
  personnalisation: ['identite', 'reponse', 'score', 'referentiel', 'min', 'max'],
  indicateur: ['val', 'opt_val', 'cible', 'limite', 'identite', 'reponse', 'min', 'max'],
};
