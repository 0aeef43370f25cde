import { lastUpTo } from './in-order.ts';

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
  readonly length: number;
}

/** Half the size of a list of numbers. */
type Offsets = Readonly<ArrayLike<number>>;

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    ends.push(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    starts.push(at + 1);
  }
  ends.push(text.length);
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), length: text.length };
}

/** The position of an offset; an offset outside the text counts as its nearest end. */
export function positionAt({ starts, length }: LineIndex, offset: number): Position {
  const at = Math.max(0, Math.min(offset, length));
  const line = lastUpTo(starts, at, start => start);
  return { line, character: at - (starts[line] ?? 0) };
}

/** The offset of a position; beyond the end of a line it is that end, beyond the last line the length of the text. */
export function offsetAt({ starts, ends, length }: LineIndex, { line, character }: Position): number {
  const start = starts[line];
  if (start === undefined) return length;
  return Math.min(start + character, ends[line] ?? length);
}
