import type { Formula, Name } from '../../model/formula.ts';
import { span } from '../../text/span.ts';
import { insteadOfClosing, insteadOfComma, type OtherSign } from '../other-signs.ts';
import { unknownFunction } from '../syntax-faults.ts';
import { endBefore, isNext, peek, skipTo, take } from '../tokens.ts';
import { type Cursor, fault, missing, unexpected } from './cursor.ts';
import { BOOLEANS, KEYWORDS } from './lexer.ts';

/** The functions of the language. */
export const FUNCTIONS: readonly string[] = ['identite', 'reponse', 'score', 'min', 'max'];

/** A call, from the name of the function on; `term` reads an argument of `min` and `max`. */
export function callFrom(cursor: Cursor, term: () => Formula): Formula {
  const name = peek(cursor);
  const { start } = name.span;
  cursor.at += 2;
  switch (name.text) {
    case 'identite': {
      const property = nameArgument(cursor);
      const value = comma(cursor) ? wordArgument(cursor) : nothing(cursor);
      return { kind: 'identity', property, value, span: span(start, close(cursor)) };
    }
    case 'reponse': {
      const question = nameArgument(cursor);
      const choice = take(cursor, ',') ? wordArgument(cursor) : undefined;
      return { kind: 'answer', question, choice, span: span(start, close(cursor, insteadOfClosing(cursor, 0))) };
    }
    case 'score': {
      const action = nameArgument(cursor);
      return { kind: 'score', action, span: span(start, close(cursor)) };
    }
    case 'min':
    case 'max': {
      const from = cursor.at;
      const left = term();
      const right = secondTerm(cursor, from, term);
      return { kind: name.text, left, right, span: span(start, close(cursor)) };
    }
    default: {
      const { variant, span: place, args } = unknownFunction(name, FUNCTIONS);
      fault(cursor, variant, place, args);
      skipTo(cursor, [')', 'si', 'alors', 'sinon']);
      take(cursor, ')');
      return { kind: 'missing', span: span(start, endBefore(cursor)) };
    }
  }
}

/** A number, with its sign or without, a word for true or false, or a name; undefined where there is none. */
export function literalFrom(cursor: Cursor): Formula | undefined {
  const token = peek(cursor);
  const number = signedNumber(cursor);
  if (number) {
    const value = Number(number.text);
    if (!Number.isFinite(value)) fault(cursor, 'too-large', number.span, { found: number.text });
    // Without a negative zero: it would be printed as another number.
    return { kind: 'number', value: value + 0, span: number.span };
  }
  if (token.kind !== 'name' || KEYWORDS.includes(token.text)) return undefined;
  cursor.at++;
  const truth = BOOLEANS.get(token.text);
  if (truth !== undefined) return { kind: 'boolean', value: truth, span: token.span };
  return { kind: 'name', name: token.text, span: token.span };
}

// A sign belongs to the number that it touches.
function signedNumber(cursor: Cursor): Name | undefined {
  const [token, next] = [peek(cursor), peek(cursor, 1)];
  if (token.kind === 'number') {
    cursor.at++;
    return token;
  }
  const isSigned = (token.text === '-' || token.text === '+') && next.kind === 'number';
  if (!isSigned || token.span.end !== next.span.start) return undefined;
  cursor.at += 2;
  return { text: token.text + next.text, span: span(token.span.start, next.span.end) };
}

function nameArgument(cursor: Cursor): Name {
  const token = peek(cursor);
  if (token.kind === 'name' && !KEYWORDS.includes(token.text)) {
    cursor.at++;
    return { text: token.text, span: token.span };
  }
  unexpected(cursor, 'name');
  if (token.kind === 'unknown' || token.kind === 'number') cursor.at++;
  return nothing(cursor);
}

// A value may be a word, a number, or one of the words for true and false: it is compared as it is written.
function wordArgument(cursor: Cursor): Name {
  return signedNumber(cursor) ?? nameArgument(cursor);
}

function nothing(cursor: Cursor): Name {
  const at = endBefore(cursor);
  return { text: '', span: span(at, at) };
}

/** What stands behind the comma of a function whose first argument begins at a token. */
function secondTerm(cursor: Cursor, from: number, term: () => Formula): Formula {
  if (take(cursor, ',')) return term();
  const closing = insteadOfClosing(cursor, 1);
  unexpected(cursor, ',', closing ?? insteadOfComma(cursor, from));
  // The parentheses that the question has are those of the function.
  if (closing) cursor.at--;
  return missing(cursor);
}

function comma(cursor: Cursor): boolean {
  if (take(cursor, ',')) return true;
  unexpected(cursor, ',');
  return false;
}

/** Closes a call, leaving out what does not belong there; gives its end. */
function close(cursor: Cursor, sign?: OtherSign): number {
  if (!isNext(cursor, ')')) {
    unexpected(cursor, ')', sign);
    skipTo(cursor, [')', 'si', 'alors', 'sinon', 'et', 'ou']);
  }
  take(cursor, ')');
  return endBefore(cursor);
}
