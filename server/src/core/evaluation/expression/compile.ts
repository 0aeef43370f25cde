import type { Answer, Choice, Expression, IdentityTest, NamedCall } from '../../model/expression.ts';
import type { AskedContext, ExpressionValue } from './context.ts';
import { EvaluationFault } from './faults.ts';
import { isOfIdentity } from './identity.ts';
import { compared, computed, extreme } from './operations.ts';
import { isReferential } from './referential.ts';

/** Gives the value of an expression in a context. */
export type Evaluation = (context: AskedContext) => ExpressionValue;

/** An expression as a function; a lazy one looks at no part that is not taken. */
export function compile(expression: Expression, isLazy: boolean): Evaluation {
  const of = (part: Expression): Evaluation => compile(part, isLazy);
  switch (expression.kind) {
    case 'choice':
      return choice(expression, of, isLazy);
    case 'and':
    case 'or':
      return junction(expression.operands.map(of), expression.kind === 'or', isLazy);
    case 'comparison': {
      const [left, right] = expression.operands.map(of);
      const [operator] = expression.operators;
      if (!left || !right || !operator) return () => undefined;
      return context => compared(left(context), operator, right(context));
    }
    case 'operation': {
      const operands = expression.operands.map(of);
      const { operators } = expression;
      return context =>
        operands
          .map(operand => operand(context))
          .reduce((sum, value, at) => computed(sum, operators[at - 1] ?? '+', value));
    }
    case 'min':
    case 'max': {
      const { kind } = expression;
      const [left, right] = [of(expression.left), of(expression.right)];
      return swallowing(context => extreme(kind, left(context), right(context)), isLazy);
    }
    case 'group':
      return swallowing(of(expression.inner), isLazy);
    case 'identity':
      return identity(expression, of(expression.value));
    case 'answer':
      return answer(expression, of);
    case 'score':
      return scoreOf(expression);
    case 'referential':
      return context => isReferential(context, expression);
    case 'target':
    case 'limit':
      return context => complementOf(expression, context);
    case 'value': {
      const { indicator, isOptional } = expression;
      return ({ values }) => values?.get(indicator.text) ?? (isOptional ? 0 : null);
    }
    case 'literal':
      return () => expression.value;
  }
}

type Compile = (part: Expression) => Evaluation;

function choice({ condition, consequence, alternative }: Choice, of: Compile, isLazy: boolean): Evaluation {
  const holds = of(condition);
  const then = of(consequence);
  const otherwise = alternative ? of(alternative) : () => null;
  if (isLazy) return context => (holds(context) ? then(context) : otherwise(context));
  return context => {
    const is = holds(context);
    const [first, second] = [then(context), otherwise(context)];
    return is ? first : second;
  };
}

/** The value of the first operand that settles it, else that of the last. */
function junction(operands: readonly Evaluation[], isSettledBy: boolean, isLazy: boolean): Evaluation {
  return context => {
    let value: ExpressionValue;
    let isSettled = false;
    for (const operand of operands) {
      const own = operand(context);
      if (!isSettled) value = own;
      isSettled ||= Boolean(own) === isSettledBy;
      if (isSettled && isLazy) return value;
    }
    return value;
  };
}

/** Where nothing can end an evaluation, there is nothing to swallow. */
function swallowing(evaluation: Evaluation, cannotFail: boolean): Evaluation {
  if (cannotFail) return evaluation;
  return context => {
    try {
      return evaluation(context);
    } catch (error) {
      if (error instanceof EvaluationFault) return undefined;
      throw error;
    }
  };
}

function identity(call: IdentityTest, value: Evaluation): Evaluation {
  return context => isOfIdentity(context.identity, call, value(context));
}

function answer({ question, value, span }: Answer, of: Compile): Evaluation {
  const { text } = question;
  if (value === undefined) return ({ answers }) => answers?.get(text);
  const wanted = of(value);
  return context => {
    const { answers } = context;
    const given = answers?.get(text);
    const sought = wanted(context);
    if (answers === undefined) {
      throw new EvaluationFault('evaluation', `Reponse à la question ${text} non trouvée`, span);
    }
    return given !== undefined && given !== null && given === sought;
  };
}

/** Without scores, which rules are read without at first, the call stands for itself. */
function scoreOf({ name: { text } }: NamedCall): Evaluation {
  const itself = `score(${text})`;
  return ({ scores }) => (scores === undefined ? itself : (scores.get(text) ?? null));
}

function complementOf({ kind, name, span }: NamedCall, { complements }: AskedContext): ExpressionValue {
  const given = kind === 'target' ? complements?.targets : complements?.limits;
  if (given === undefined) throw new EvaluationFault('evaluation', 'Missing cible indicateur valeurs', span);
  return given.get(name.text) ?? null;
}
