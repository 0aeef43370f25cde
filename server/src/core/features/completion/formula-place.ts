import { type Span, span } from '../../text/span.ts';

/** Where an offset stands in a formula, finished or not. */
export interface FormulaPlace {
  /** The word that is begun, with what is left of it behind the cursor. */
  readonly span: Span;
  readonly typed: string;
  /** The function in whose parentheses it stands; undefined where a part of the formula itself is awaited. */
  readonly call: CallPlace | undefined;
}

export interface CallPlace {
  /** In small letters. */
  readonly called: string;
  /** Its first argument, as far as it is written. */
  readonly first: string;
  /** Which argument is being written, from 0. */
  readonly argument: number;
  /** True where nothing but the word itself is there up to the end of the parentheses, or of the line. */
  readonly isLast: boolean;
}

const WORD_BEFORE = /[\p{L}_][\p{L}\p{N}_.-]*$|[\p{L}\p{N}_.]*$/u;
const WORD_BEHIND = /^[\p{L}\p{N}_.]*/u;

/** Reads the signs around an offset alone: what a formula lacks does not hinder. */
export function formulaPlaceAt(text: string, content: Span, offset: number): FormulaPlace {
  const before = text.slice(content.start, offset);
  const behind = text.slice(offset, content.end);
  const typed = WORD_BEFORE.exec(before)?.[0] ?? '';
  const rest = WORD_BEHIND.exec(behind)?.[0] ?? '';
  const place = span(offset - typed.length, offset + rest.length);
  const isLast = /^\s*(?:\)|$|[\r\n])/.test(behind.slice(rest.length));
  const around = parenthesesAround(before.slice(0, before.length - typed.length));
  // Parentheses of their own hold a part of the formula.
  const call = around?.called === undefined ? undefined : { ...around, called: around.called, isLast };
  return { span: place, typed, call };
}

/** Open parentheses behind which something is written. */
export interface Parentheses extends Pick<CallPlace, 'argument' | 'first'> {
  /** The word before them, in small letters; undefined where there is none. */
  readonly called: string | undefined;
  /** Where they are opened. */
  readonly at: number;
}

// No function is farther from its parentheses.
const FARTHEST = 200;

/** The innermost parentheses that are open at the end of a text. */
export function parenthesesAround(before: string): Parentheses | undefined {
  let depth = 0;
  let argument = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const sign = before[at];
    if (sign === ')') depth++;
    else if (sign === '(' && depth > 0) depth--;
    else if (sign === ',' && depth === 0) argument++;
    else if (sign === '(') {
      const called = /([a-z_]+)\s*$/i.exec(before.slice(Math.max(0, at - FARTHEST), at))?.[1]?.toLowerCase();
      return { called, argument, at, first: (before.slice(at + 1).split(',')[0] ?? '').trim() };
    }
  }
  return undefined;
}
