import type { Place, ProblemArgument } from '../../model/problem.ts';
import type { Referential } from '../../model/referential.ts';
import { TITLE } from '../../skeletons/action.ts';
import { type Span, span } from '../../text/span.ts';
import { type Changes, type Edit, type Fix, type FixName, NO_CHANGES, type PlacedText } from '../fix.ts';

type Rest = Partial<Changes & Pick<Fix, 'args' | 'toWrite'>>;

/** A fix that is one among several. */
export function other(name: FixName, rest: Rest): Fix {
  return {
    name,
    kind: 'other',
    isSafe: false,
    mustBeSound: false,
    args: {},
    ...NO_CHANGES,
    ...rest,
  };
}

/** The fix that an author most probably wants. */
export function preferred(name: FixName, rest: Rest): Fix {
  return { ...other(name, rest), kind: 'preferred' };
}

/** A fix that nobody needs to look at. */
export function safe(name: FixName, rest: Rest): Fix {
  return { ...preferred(name, rest), isSafe: true };
}

/** The replacement of a part of a file. */
export function replacing({ path }: PlacedText, at: Span, text: string): Edit {
  return { file: path, span: at, text };
}

/** An insertion into a file. */
export function inserting(file: PlacedText, offset: number, text: string): Edit {
  return replacing(file, span(offset, offset), text);
}

/** The first title that is left to be written in a text, once that stands at an offset of a file. */
export function titleToWrite(file: string, text: string, offset = 0): { readonly toWrite?: Place } {
  const start = offset + text.indexOf(TITLE);
  return start < offset ? {} : { toWrite: { file, span: span(start, start + TITLE.length) } };
}

/** The removal of the lines that a span touches, with the end of the last one. */
export function removingLines(file: PlacedText, at: Span): Edit {
  return replacing(file, wholeLines(file, at), '');
}

/** The lines that a span touches, with the end of the last one. */
export function wholeLines({ text }: PlacedText, { start, end }: Span): Span {
  let first = start;
  while (first > 0 && !isLineEnd(text.charCodeAt(first - 1))) first--;
  const last = /\r\n|\n|\r/g;
  last.lastIndex = end;
  return span(first, last.test(text) ? last.lastIndex : text.length);
}

// A text without one of the two signs would be searched to its beginning for it.
function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** What ends the lines of a file. */
export function lineEnd({ text }: Pick<PlacedText, 'text'>): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** A text whose lines end like this, however they end in it. */
export function withLineEnd(text: string, end: string): string {
  return text.replace(/\r\n|\n|\r/g, end);
}

/** What ends the lines of a new file of a référentiel: what ends those of its others. */
export function lineEndOfFiles({ files }: Pick<Referential, 'files'>): string {
  const [first] = files.values();
  return first ? lineEnd(first) : '\n';
}

/** An argument of a problem as text; empty where it is none. */
export function textArgument(args: Readonly<Record<string, ProblemArgument>>, name: string): string {
  const value = args[name];
  return typeof value === 'string' ? value : '';
}
