import type { Expression } from '../../model/expression.ts';
import { expressionOf, type Formula } from '../../parse/expression/expression-of.ts';
import type { ExpressionContext, ExpressionValue, Identity2026 } from '../../scoring/expression/context.ts';
import { evaluated } from '../../scoring/expression/evaluate.ts';
import { EvaluationFault } from '../../scoring/expression/faults.ts';
import { type Asked, type AskedQuestion, combinations, identitiesFor, questionsBehind } from './overlap-cases.ts';

/** A collectivité for which two rules are both without effect. */
export interface Overlap {
  readonly identity: Identity2026;
  /** To the questions that are asked of it. */
  readonly answers: ReadonlyMap<string, ExpressionValue>;
}

/**
 * A collectivité that has answered all that it is asked, and for which neither of two deactivations holds; an absent one never
 * does. Undefined where there is none, where nobody can tell (a formula that cannot be read, a question that is not known), and
 * where there are too many cases to look at.
 */
export function overlapOf(
  rules: readonly (Formula | undefined)[],
  questions: ReadonlyMap<string, AskedQuestion>,
): Overlap | undefined {
  const read = rules.map(rule => rule && expressionOf(rule, 'personnalisation').expression);
  if (read.some((expression, at) => expression === undefined && rules[at] !== undefined)) return undefined;
  const expressions = read.filter(expression => expression !== undefined);
  const asked = questionsBehind(expressions, questions);
  if (asked === undefined) return undefined;
  const identities = identitiesFor([...expressions, ...asked.flatMap(({ visibility }) => visibility ?? [])]);
  const answers = asked.map(({ id, values }) => values.map(value => [id, value] as const));
  const cases = answers.reduce((count, values) => count * values.length, identities.length);
  if (cases > CASES_LIMIT) return undefined;
  for (const identity of identities) {
    for (const given of combinations(answers)) {
      const context = heard({ identity, answers: new Map(given) }, asked);
      if (!expressions.some(expression => holds(expression, context)))
        return { identity, answers: context.answers ?? new Map() };
    }
  }
  return undefined;
}

/** How many collectivités are tried. */
const CASES_LIMIT = 50_000;

/** The answers to questions that are asked: those that others hide are not given. */
function heard(context: ExpressionContext, asked: readonly Asked[]): ExpressionContext {
  let heardNow = context;
  for (let left = asked.length; left > 0; left--) {
    const all = heardNow;
    const active = asked.filter(({ id, question, visibility }) => {
      const isConcerned =
        question.types.length === 0 || question.types.includes(context.identity?.type?.toLowerCase() ?? '');
      return all.answers?.has(id) && isConcerned && (visibility === undefined || isTrue(visibility, all));
    });
    if (active.length === all.answers?.size) return all;
    heardNow = { ...all, answers: new Map(active.map(({ id }) => [id, all.answers?.get(id)])) };
  }
  return heardNow;
}

function holds(expression: Expression, context: ExpressionContext): boolean {
  return Boolean(valueIn(expression, context));
}

function isTrue(expression: Expression, context: ExpressionContext): boolean {
  return valueIn(expression, context) === true;
}

/** The value of an expression; none where it has none. */
function valueIn(expression: Expression, context: ExpressionContext): ExpressionValue {
  try {
    return evaluated(expression, context);
  } catch (error) {
    if (error instanceof EvaluationFault) return undefined;
    throw error;
  }
}
