import type {
  Answer,
  Choice,
  Comparison,
  Expression,
  IndicatorValue,
  NamedCall,
  Operation,
} from '../../model/expression.ts';
import type { AskedContext, ExpressionValue } from './context.ts';
import { EvaluationFault } from './faults.ts';
import { isOfIdentity } from './identity.ts';
import { compared, computed, extreme } from './operations.ts';
import { isReferential } from './referential.ts';

/**
 * The value of an expression, as the platform of 2026 computes it (expressions, section 4): every part is evaluated, also
 * those that decide nothing; a division by zero is no error.
 * @throws EvaluationFault where it has none: but inside parentheses, and inside `min` and `max`, an error is swallowed
 */
export function evaluated(expression: Expression, context: AskedContext): ExpressionValue {
  const of = (part: Expression) => evaluated(part, context);
  switch (expression.kind) {
    case 'choice':
      return chosen(expression, of);
    case 'and':
      return expression.operands.map(of).reduce((a, b) => a && b);
    case 'or':
      return expression.operands.map(of).reduce((a, b) => a || b);
    case 'comparison':
      return firstCompared(expression, of);
    case 'operation':
      return inTurn(expression, of);
    case 'min':
    case 'max':
      return attempt(() => extreme(expression.kind, of(expression.left), of(expression.right)));
    case 'group':
      return attempt(() => of(expression.inner));
    case 'identity':
      return isOfIdentity(context.identity, expression, of(expression.value));
    case 'answer':
      return answered(expression, context, of);
    case 'score':
      return scoreOf(expression, context);
    case 'referential':
      return isReferential(context, expression);
    case 'target':
    case 'limit':
      return complementOf(expression, context);
    case 'value':
      return indicatorValue(expression, context);
    case 'literal':
      return expression.value;
  }
}

type Of = (part: Expression) => ExpressionValue;

function attempt(work: () => ExpressionValue): ExpressionValue {
  try {
    return work();
  } catch (error) {
    if (error instanceof EvaluationFault) return undefined;
    throw error;
  }
}

function chosen({ condition, consequence, alternative }: Choice, of: Of): ExpressionValue {
  const [holds, then, otherwise] = [of(condition), of(consequence), alternative ? of(alternative) : null];
  return holds ? then : otherwise;
}

function firstCompared({ operands: [left, right], operators: [operator] }: Comparison, of: Of): ExpressionValue {
  return left && right && operator ? compared(of(left), operator, of(right)) : undefined;
}

function inTurn({ operands, operators }: Operation, of: Of): ExpressionValue {
  return operands.map(of).reduce((sum, value, at) => computed(sum, operators[at - 1] ?? '+', value));
}

function answered({ question, value, span }: Answer, { answers }: AskedContext, of: Of): ExpressionValue {
  const given = answers?.get(question.text);
  if (value === undefined) return given;
  const wanted = of(value);
  if (answers === undefined) {
    throw new EvaluationFault('evaluation', `Reponse à la question ${question.text} non trouvée`, span);
  }
  return given !== undefined && given !== null && given === wanted;
}

/** Without scores, which rules are read without at first, the call stands for itself. */
function scoreOf({ name: { text } }: NamedCall, { scores }: AskedContext): ExpressionValue {
  return scores === undefined ? `score(${text})` : (scores.get(text) ?? null);
}

function complementOf({ kind, name, span }: NamedCall, { complements }: AskedContext): ExpressionValue {
  if (complements === undefined) throw new EvaluationFault('evaluation', 'Missing cible indicateur valeurs', span);
  return (kind === 'target' ? complements.targets : complements.limits).get(name.text) ?? null;
}

function indicatorValue({ indicator, isOptional }: IndicatorValue, { values }: AskedContext): ExpressionValue {
  return values?.get(indicator.text) ?? (isOptional ? 0 : null);
}
