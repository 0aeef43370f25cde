import type { Expression, ExpressionName, NamedCall } from '../../model/expression.ts';
import { span } from '../../text/span.ts';
import { endBefore, peek, take } from '../tokens.ts';
import { type Cursor, demand, nested, unexpected } from './cursor.ts';

/** How arguments are read. */
export interface Arguments {
  readonly term: () => Expression;
  readonly primary: () => Expression;
}

const NAMED: ReadonlyMap<string, NamedCall['kind']> = new Map([
  ['score', 'score'],
  ['referentiel', 'referential'],
  ['cible', 'target'],
  ['limite', 'limit'],
]);

/** A call, where the name of a function comes next: whatever stands behind it, it is no other name. */
export function callFrom(cursor: Cursor, { term, primary }: Arguments): Expression | undefined {
  const { kind, text, span: place } = peek(cursor);
  if (kind !== 'word') return undefined;
  const end = () => span(place.start, endBefore(cursor));
  const named = NAMED.get(text);
  if (named) {
    const name = inParentheses(cursor, () => nameFrom(cursor));
    return { kind: named, name, span: end() };
  }
  switch (text) {
    case 'min':
    case 'max': {
      const [left, right] = inParentheses(cursor, () => {
        const first = term();
        demand(cursor, ',');
        return [first, term()] as const;
      });
      return { kind: text, left, right, span: end() };
    }
    case 'identite': {
      const [field, value] = inParentheses(cursor, () => {
        const name = nameFrom(cursor);
        demand(cursor, ',');
        return [name, primary()] as const;
      });
      return { kind: 'identity', field, value, span: end() };
    }
    case 'reponse': {
      const [question, value] = inParentheses(cursor, () => namedWith(cursor, primary));
      return { kind: 'answer', question, value, span: end() };
    }
    case 'val':
    case 'opt_val': {
      const [indicator, source] = inParentheses(cursor, () => namedWith(cursor, primary));
      return { kind: 'value', isOptional: text === 'opt_val', indicator, source, span: end() };
    }
    default:
      return undefined;
  }
}

function namedWith(cursor: Cursor, primary: () => Expression): readonly [ExpressionName, Expression | undefined] {
  const name = nameFrom(cursor);
  return [name, take(cursor, ',') ? primary() : undefined];
}

function inParentheses<Read>(cursor: Cursor, read: () => Read): Read {
  cursor.at++;
  demand(cursor, '(');
  const found = nested(cursor, read);
  demand(cursor, ')');
  return found;
}

function nameFrom(cursor: Cursor): ExpressionName {
  const { kind, text, span: place } = peek(cursor);
  if (kind !== 'name') throw unexpected(cursor, 'name');
  cursor.at++;
  return { text, span: place };
}
