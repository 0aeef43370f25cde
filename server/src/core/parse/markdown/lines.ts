import type { Span } from '../../text/span.ts';

/** A line without its end; `next` is where the following line starts, the text's length after the last one. */
export interface Line extends Span {
  readonly next: number;
}

/** The line that starts at an offset; `\n`, `\r\n` and a lone `\r` end it, as in CommonMark. */
export function lineFrom(text: string, start: number): Line {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 10) return { start, end, next: end + 1 };
    if (code === 13) return { start, end, next: end + (text.charCodeAt(end + 1) === 10 ? 2 : 1) };
  }
  return { start, end, next: end };
}

/** The lines of a part of a text, one after the other. */
export function* linesOf(text: string, { start, end }: Span): Generator<Line> {
  for (let at = start; at < end; ) {
    const line = lineFrom(text, at);
    yield line;
    at = line.next;
  }
}
