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
  switch (expression.kind) {
    case 'choice':
      return chosen(expression, context);
    case 'and':
      return each(expression.operands, context).reduce((a, b) => a && b);
    case 'or':
      return each(expression.operands, context).reduce((a, b) => a || b);
    case 'comparison':
      return firstCompared(expression, context);
    case 'operation':
      return inTurn(expression, context);
    case 'min':
    case 'max':
      return attempt(() =>
        extreme(expression.kind, evaluated(expression.left, context), evaluated(expression.right, context)),
      );
    case 'group':
      return attempt(() => evaluated(expression.inner, context));
    case 'identity':
      return isOfIdentity(context.identity, expression, evaluated(expression.value, context));
    case 'answer':
      return answered(expression, context);
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

function each(parts: readonly Expression[], context: AskedContext): readonly ExpressionValue[] {
  return parts.map(part => evaluated(part, context));
}

function attempt(work: () => ExpressionValue): ExpressionValue {
  try {
    return work();
  } catch (error) {
    if (error instanceof EvaluationFault) return undefined;
    throw error;
  }
}

function chosen({ condition, consequence, alternative }: Choice, context: AskedContext): ExpressionValue {
  const holds = evaluated(condition, context);
  const then = evaluated(consequence, context);
  const otherwise = alternative ? evaluated(alternative, context) : null;
  return holds ? then : otherwise;
}

function firstCompared(
  { operands: [left, right], operators: [operator] }: Comparison,
  context: AskedContext,
): ExpressionValue {
  if (!left || !right || !operator) return undefined;
  return compared(evaluated(left, context), operator, evaluated(right, context));
}

function inTurn({ operands, operators }: Operation, context: AskedContext): ExpressionValue {
  return each(operands, context).reduce((sum, value, at) => computed(sum, operators[at - 1] ?? '+', value));
}

function answered({ question, value, span }: Answer, context: AskedContext): ExpressionValue {
  const { answers } = context;
  const given = answers?.get(question.text);
  if (value === undefined) return given;
  const wanted = evaluated(value, context);
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
