import { indentOf, isBlank, isBreak, type LineCursor, passMarker } from './line-cursor.ts';

/** The quotes and list items that are open, the outermost first. */
export interface Containers {
  readonly open: Container[];
  /** Which of them are quotes, in order: a blank line passes through all others at once. */
  readonly quotes: number[];
}

interface Container {
  /** The columns that the lines of an item are indented by; 0 for a quote. */
  readonly indent: number;
  /** True for an item as long as it holds nothing. */
  isEmpty: boolean;
}

/** How many containers go on in a line, from the outermost; what they take of it is taken. */
export function matchContainers({ open, quotes }: Containers, cursor: LineCursor): number {
  let matched = 0;
  let passed = 0;
  for (let container = open[0]; container !== undefined; container = open[matched]) {
    if (isBlank(cursor)) return blankMatches(open, quotes[passed] ?? open.length);
    if (container.indent === 0) {
      if (indentOf(cursor) > 3 || cursor.text[cursor.at] !== '>') break;
      passQuoteSign(cursor);
      passed++;
    } else {
      if (indentOf(cursor) < container.indent) break;
      cursor.column += container.indent;
      container.isEmpty = false;
    }
    matched++;
  }
  return matched;
}

// An item may begin with one blank line, not with two.
function blankMatches(open: readonly Container[], end: number): number {
  return open[end - 1]?.isEmpty ? end - 1 : end;
}

/**
 * Opens the container that begins at the cursor, after `before` was called; false where none begins. Fewer do where they
 * would interrupt a paragraph.
 */
export function openContainer(
  { open, quotes }: Containers,
  cursor: LineCursor,
  interrupts: boolean,
  before: () => void,
): boolean {
  if (isBlank(cursor) || indentOf(cursor) > 3) return false;
  if (cursor.text[cursor.at] === '>') {
    before();
    quotes.push(open.length);
    open.push({ indent: 0, isEmpty: false });
    passQuoteSign(cursor);
    return true;
  }
  const length = markerLength(cursor, interrupts);
  if (length === 0) return false;
  before();
  const indent = indentOf(cursor) + length;
  passMarker(cursor, length);
  const isEmpty = isBlank(cursor);
  // More than four columns are one, and indented code.
  const space = isEmpty || indentOf(cursor) > 4 ? 1 : indentOf(cursor);
  open.push({ indent: indent + space, isEmpty });
  cursor.column += Math.min(space, indentOf(cursor));
  return true;
}

/** Closes the innermost containers, so that as many as given are left. */
export function closeContainers({ open, quotes }: Containers, left: number): void {
  open.length = left;
  while ((quotes.at(-1) ?? -1) >= left) quotes.pop();
}

function passQuoteSign(cursor: LineCursor): void {
  passMarker(cursor, 1);
  cursor.column += Math.min(1, indentOf(cursor));
}

const MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;

/** The signs of the list marker at the cursor; 0 where there is none. */
function markerLength(cursor: LineCursor, interrupts: boolean): number {
  const { text, line, at } = cursor;
  MARKER.lastIndex = at;
  const marker = MARKER.exec(text)?.[0];
  if (marker === undefined || at + marker.length > line.end || isBreak(cursor)) return 0;
  if (!interrupts) return marker.length;
  // A paragraph is interrupted by lists that begin with 1, and by items that hold something.
  const isFirst = !/^\d/.test(marker) || (marker.length === 2 && marker[0] === '1');
  return isFirst && !isBlankFrom(cursor, at + marker.length) ? marker.length : 0;
}

function isBlankFrom({ text, line }: LineCursor, from: number): boolean {
  let at = from;
  while (at < line.end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at >= line.end;
}
