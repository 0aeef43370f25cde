import { lineFrom } from '../../parse/markdown/lines.ts';
import { leastEdit, type TextEdit } from '../../text/edits.ts';
import { span } from '../../text/span.ts';

/** A text as its lines, without what ends them. */
export interface TextLines {
  readonly text: string;
  readonly lines: readonly string[];
  /** Where each line begins, and behind the last one the length of the text. */
  readonly starts: readonly number[];
  /**
   * What ends most of them: `\n`, `\r\n` or a lone `\r`. Blank ones, which come and go, have no say: laid out, a text is still one of
   * those ends where some had to stay.
   */
  readonly lineEnd: string;
}

/** Lines that take the place of others, from `from` up to and without `to`, counted from 0; of none, they are inserted. */
export interface LineChange {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** The lines of a text, with its most frequent line end; that of Unix where it has none. */
export function textLines(text: string): TextLines {
  const lines: string[] = [];
  const starts: number[] = [];
  const ends = new Map<string, number>();
  let at = 0;
  while (at < text.length) {
    const { end, next } = lineFrom(text, at);
    lines.push(text.slice(at, end));
    starts.push(at);
    const sign = text.slice(end, next);
    if (sign !== '' && text.slice(at, end).trim() !== '') ends.set(sign, (ends.get(sign) ?? 0) + 1);
    at = next;
  }
  const [[lineEnd] = ['\n']] = [...ends].sort(([, a], [, b]) => b - a);
  return { text, lines, starts: [...starts, text.length], lineEnd };
}

/** What changes besides so that every line ends as most of them do, the last one too. */
export function lineEndChanges(
  { text, lines, starts, lineEnd }: TextLines,
  changes: readonly LineChange[],
): LineChange[] {
  const changed = new Set(changes.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  return lines.flatMap((line, at) => {
    const isWrong = text.slice((starts[at] ?? 0) + line.length, starts[at + 1]) !== lineEnd;
    return isWrong && !changed.has(at) ? [{ from: at, to: at + 1, lines: [line] }] : [];
  });
}

/** Changes as edits of the text that touch no letter which stays. */
export function editsOfLines({ text, starts, lineEnd }: TextLines, changes: readonly LineChange[]): TextEdit[] {
  return changes.flatMap(({ from, to, lines }) => {
    const place = span(starts[from] ?? text.length, starts[to] ?? text.length);
    const edit = leastEdit(text, place, lines.map(line => line + lineEnd).join(''));
    return edit.text === '' && edit.span.start === edit.span.end ? [] : [edit];
  });
}
