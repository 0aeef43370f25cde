import type { Line } from './lines.ts';

/**
 * Where the reading of a line stands. Columns count from 0; a tab goes to the next multiple of four, as in CommonMark, and
 * may be taken in part, which is why the column stands apart from the offset.
 */
export interface LineCursor {
  readonly text: string;
  readonly line: Line;
  /** The column up to which containers have taken the line. */
  column: number;
  /** The offset of the next sign that is neither space nor tab; the end of the line where there is none. */
  at: number;
  /** Its column. */
  atColumn: number;
  /** From where on the line repeats one sign; looked for once, when somebody asks. */
  repeatsFrom: number | undefined;
}

/** A cursor in front of a line, behind its white space. */
export function cursorAt(text: string, line: Line): LineCursor {
  const cursor: LineCursor = { text, line, column: 0, at: line.start, atColumn: 0, repeatsFrom: undefined };
  skipSpace(cursor);
  return cursor;
}

/** The columns of white space that come next. */
export function indentOf({ column, atColumn }: LineCursor): number {
  return atColumn - column;
}

/** True where only white space is left. */
export function isBlank({ at, line }: LineCursor): boolean {
  return at >= line.end;
}

/** The rest of the line without the white space before it. */
export function restOf({ text, line, at }: LineCursor): string {
  return text.slice(at, line.end);
}

/** Goes on behind a marker of some signs; the white space there is not taken. */
export function passMarker(cursor: LineCursor, length: number): void {
  cursor.at += length;
  cursor.atColumn += length;
  cursor.column = cursor.atColumn;
  skipSpace(cursor);
}

/** True where the rest of the line is a thematic break: three or more of `-`, `*` or `_`, with spaces or without. */
export function isBreak(cursor: LineCursor): boolean {
  const { text, line, at } = cursor;
  const sign = text[at];
  if (sign !== '-' && sign !== '*' && sign !== '_') return false;
  cursor.repeatsFrom ??= repetitionIn(cursor);
  if (at < cursor.repeatsFrom) return false;
  let count = 0;
  for (let next = at; next < line.end && count < 3; next++) if (text[next] === sign) count++;
  return count === 3;
}

function repetitionIn({ text, line }: LineCursor): number {
  let from = line.end;
  let sign: string | undefined;
  for (let at = line.end - 1; at >= line.start; at--) {
    const here = text[at];
    if (here === ' ' || here === '\t') continue;
    sign ??= here;
    if (here !== sign) break;
    from = at;
  }
  return from;
}

function skipSpace(cursor: LineCursor): void {
  const { text, line } = cursor;
  for (; cursor.at < line.end; cursor.at++) {
    const code = text.charCodeAt(cursor.at);
    if (code === 0x20) cursor.atColumn++;
    else if (code === 0x09) cursor.atColumn += 4 - (cursor.atColumn % 4);
    else return;
  }
}
