import { lastUpTo } from './in-order.ts';
import { type Span, span } from './span.ts';

/** A place in a text; line and character count from 0, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The offsets at which the lines of one text start and end; `\n`, `\r\n` and a lone `\r` end a line. */
export interface LineIndex {
  readonly starts: Offsets;
  /** Without the signs that end the line. */
  readonly ends: Offsets;
  readonly text: string;
}

/** Half the size of a list of numbers. */
type Offsets = Readonly<ArrayLike<number>>;

/** Where the lines of a text begin and end; `\n`, `\r` and both together end one. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  const ends: number[] = [];
  // The engine looks for a sign much faster than a loop over all of them.
  let newline = placeOf(text, '\n', 0);
  let carriage = placeOf(text, '\r', 0);
  for (let end = Math.min(newline, carriage); end < text.length; end = Math.min(newline, carriage)) {
    const isPair = carriage === end && newline === end + 1 && newline < text.length;
    const start = end + (isPair ? 2 : 1);
    ends.push(end);
    starts.push(start);
    if (newline < start) newline = placeOf(text, '\n', start);
    if (carriage < start) carriage = placeOf(text, '\r', start);
  }
  ends.push(text.length);
  return { starts: new Uint32Array(starts), ends: new Uint32Array(ends), text };
}

/** The length of the text where it has none. */
function placeOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

/** The position of an offset; an offset outside the text counts as its nearest end. */
export function positionAt({ starts, text }: LineIndex, offset: number): Position {
  const at = Math.max(0, Math.min(offset, text.length));
  const line = lastUpTo(starts, at, start => start);
  return { line, character: at - (starts[line] ?? 0) };
}

/** The offset of a position; beyond the end of a line it is that end, beyond the last line the length of the text. */
export function offsetAt({ starts, ends, text }: LineIndex, { line, character }: Position): number {
  const start = starts[line];
  if (start === undefined) return text.length;
  return Math.min(start + character, ends[line] ?? text.length);
}

/** The line that an offset stands in, without the signs that end it; an offset outside the text counts as its nearest end. */
export function lineAt({ starts, ends, text }: LineIndex, offset: number): Span {
  const line = lastUpTo(starts, Math.max(0, offset), start => start);
  return span(starts[line] ?? 0, ends[line] ?? text.length);
}
