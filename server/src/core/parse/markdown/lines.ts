import type { Span } from '../../text/span.ts';

/** A line without its end; `next` is where the following line starts, the text's length after the last one. */
export interface Line extends Span {
  readonly next: number;
}

/**
 * The line that starts at an offset; `\n`, `\r\n` and a lone `\r` end it, as in CommonMark. Looked for as V8 does: sign by sign, the
 * lines of a start would take four times as long.
 */
export function lineFrom(text: string, start: number): Line {
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed;
  const back = text.slice(start, end).indexOf('\r');
  if (back < 0) return { start, end, next: feed < 0 ? end : end + 1 };
  return { start, end: start + back, next: start + back + (start + back + 1 === feed ? 2 : 1) };
}

/** The lines of a part of a text, one after the other. */
export function* linesOf(text: string, { start, end }: Span): Generator<Line> {
  for (let at = start; at < end; ) {
    const line = lineFrom(text, at);
    yield line;
    at = line.next;
  }
}
