import type { Answer, Expression } from '../../model/expression.ts';
import type { KnownQuestion } from './known.ts';

/** What an expression may give. */
export type ResultKind = 'boolean' | 'number' | 'name';

/** A part that an expression may give, with its kind; undefined where nothing tells. */
export interface Result {
  readonly expression: Expression;
  readonly kind: ResultKind | undefined;
}

/** All that an expression may give: one result for each of its branches. */
export function resultsOf(expression: Expression, questions: ReadonlyMap<string, KnownQuestion>): readonly Result[] {
  const results = (part: Expression): readonly Result[] => resultsOf(part, questions);
  switch (expression.kind) {
    case 'choice': {
      const { consequence, alternative } = expression;
      return [consequence, ...(alternative ? [alternative] : [])].flatMap(results);
    }
    case 'group':
      return results(expression.inner);
    case 'answer':
      return [{ expression, kind: answerKind(expression, questions) }];
    case 'and':
    case 'or':
    case 'comparison':
    case 'identity':
    case 'referential':
      return [{ expression, kind: 'boolean' }];
    case 'operation':
    case 'min':
    case 'max':
    case 'score':
    case 'value':
    case 'target':
    case 'limit':
      return [{ expression, kind: 'number' }];
    case 'literal':
      return [{ expression, kind: LITERAL[typeof expression.value] }];
  }
}

const LITERAL: Readonly<Record<string, ResultKind>> = { boolean: 'boolean', number: 'number', string: 'name' };

/** The number of a proportion; what stands alone of any other question is no value, which is told. */
function answerKind({ question, value }: Answer, questions: ReadonlyMap<string, KnownQuestion>): Result['kind'] {
  if (value) return 'boolean';
  return questions.get(question.text)?.type === 'proportion' ? 'number' : undefined;
}
