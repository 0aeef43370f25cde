import type { Span } from '../../text/span.ts';

/** A line without its end; `next` is where the following line starts, the text's length after the last one. */
export interface Line extends Span {
  readonly next: number;
}

/**
 * The line that starts at an offset; `\n`, `\r\n` and a lone `\r` end it, as in CommonMark. Sign by sign, the lines of a start would
 * take four times as long.
 */
export function lineFrom(text: string, start: number): Line {
  LINE_END.lastIndex = start;
  if (!LINE_END.test(text)) return { start, end: text.length, next: text.length };
  const end = LINE_END.lastIndex - 1;
  return { start, end, next: end + (text.startsWith('\r\n', end) ? 2 : 1) };
}

const LINE_END = /[\n\r]/g;

/** The lines of a part of a text, one after the other. */
export function* linesOf(text: string, { start, end }: Span): Generator<Line> {
  for (let at = start; at < end; ) {
    const line = lineFrom(text, at);
    yield line;
    at = line.next;
  }
}
