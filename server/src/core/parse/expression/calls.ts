import type { Expression, ExpressionName, NamedCall } from '../../model/expression.ts';
import { span } from '../../text/span.ts';
import { insteadOfClosing, insteadOfComma } from '../other-signs.ts';
import { endBefore, peek, skipTo, take } from '../tokens.ts';
import { before, type Cursor, nested, passName, unexpected, unread } from './cursor.ts';
import type { Slip } from './slips.ts';

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
  const named = NAMED.get(text);
  if (named) return called(cursor, () => ({ kind: named, name: nameFrom(cursor), span: place }));
  switch (text) {
    case 'min':
    case 'max':
      return called(cursor, () => {
        const from = cursor.at;
        const left = before(cursor, ',', term);
        return { kind: text, left, right: secondTerm(cursor, from, term), span: place };
      });
    case 'identite':
      return called(cursor, () => {
        const field = nameFrom(cursor);
        comma(cursor);
        return { kind: 'identity', field, value: primary(), span: place };
      });
    case 'reponse':
      return called(
        cursor,
        () => {
          const question = nameFrom(cursor);
          return { kind: 'answer', question, value: take(cursor, ',') ? primary() : undefined, span: place };
        },
        () => insteadOfClosing(cursor, 0),
      );
    case 'val':
    case 'opt_val':
      return called(cursor, () => {
        const indicator = nameFrom(cursor);
        const source = take(cursor, ',') ? primary() : undefined;
        return { kind: 'value', isOptional: text === 'opt_val', indicator, source, span: place };
      });
    default:
      return undefined;
  }
}

/** Reads a call from the name of the function on, its arguments as given. */
function called(cursor: Cursor, read: () => Expression, slip: () => Slip | undefined = () => undefined): Expression {
  const { start } = peek(cursor).span;
  cursor.at++;
  if (!take(cursor, '(')) {
    unexpected(cursor, '(');
    passName(cursor);
    take(cursor, '(');
  }
  const call = nested(cursor, () => before(cursor, ')', read));
  close(cursor, slip());
  return { ...call, span: span(start, endBefore(cursor)) };
}

/** The words up to which what does not belong in parentheses is passed over. */
const BEHIND_CALLS: readonly string[] = [')', 'si', 'alors', 'sinon', 'et', 'ou'];

/** Closes parentheses, passing over what does not belong there; `slip` is what was mistyped if they are not closed there. */
export function close(cursor: Cursor, slip?: Slip): void {
  if (take(cursor, ')')) return;
  unexpected(cursor, ')', slip);
  skipTo(cursor, BEHIND_CALLS);
  take(cursor, ')');
}

/** Passes over parentheses behind what is no function. */
export function passArguments(cursor: Cursor): void {
  cursor.at++;
  skipTo(cursor, BEHIND_CALLS);
  take(cursor, ')');
}

/** What stands behind the comma of a function whose first argument begins at a token. */
function secondTerm(cursor: Cursor, from: number, term: () => Expression): Expression {
  if (take(cursor, ',')) return term();
  const closing = insteadOfClosing(cursor, 1);
  const sign = closing ?? insteadOfComma(cursor, from);
  if (sign === undefined) {
    comma(cursor);
    return term();
  }
  unexpected(cursor, ',', sign);
  // It is read already, and the parentheses that the question has are those of the function.
  if (closing) cursor.at--;
  return unread(cursor);
}

function comma(cursor: Cursor): void {
  if (take(cursor, ',')) return;
  unexpected(cursor, ',');
  const { kind } = peek(cursor);
  // What begins another argument is one without its comma.
  if (kind === 'sign') skipTo(cursor, [',', ...BEHIND_CALLS]);
  take(cursor, ',');
}

function nameFrom(cursor: Cursor): ExpressionName {
  const { kind, text, span: place } = peek(cursor);
  if (kind === 'name') {
    cursor.at++;
    return { text, span: place };
  }
  unexpected(cursor, 'name');
  if (kind === 'number') cursor.at++;
  else passName(cursor);
  const at = endBefore(cursor);
  return { text: '', span: span(at, at) };
}
