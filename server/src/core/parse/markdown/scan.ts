import { span } from '../../text/span.ts';
import type { MarkdownBlock } from './block.ts';
import { matchContainers, openContainer } from './containers.ts';
import { definitionLines } from './definitions.ts';
import { cursorAt, indentOf, isBlank, isBreak, type LineCursor, restOf } from './line-cursor.ts';
import { type Line, lineFrom } from './lines.ts';
import { closesFence, fenceAt, headingAt, htmlAt, trimmedEnd, underlineLevel } from './openings.ts';
import { addProse, closeFence, closeLeaf, closeTo, endProse, isInside, type Scan } from './scan-state.ts';

/**
 * The blocks of a text or of a part of it, read line by line: in one pass, however deep its lists and quotes are nested.
 * They are those of remark (CommonMark), which the tests compare on generated texts.
 */
export function scanBlocks(whole: string, from = 0, to = whole.length): MarkdownBlock[] {
  const text = to < whole.length ? whole.slice(0, to) : whole;
  const start = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;
  const scan: Scan = {
    text,
    blocks: [],
    containers: { open: [], quotes: [] },
    leaf: undefined,
    prose: undefined,
    isBehindEmptyItem: false,
  };
  for (let line = lineFrom(text, start); line.start < text.length; line = lineFrom(text, line.next))
    scanLine(scan, line);
  closeTo(scan, 0);
  endProse(scan);
  return scan.blocks;
}

function scanLine(scan: Scan, line: Line): void {
  const { text, containers } = scan;
  const cursor = cursorAt(text, line);
  const first = cursor.at;
  const depth = containers.open.length;
  const matched = matchContainers(containers, cursor);
  const goesOn = matched === depth;
  if (goesOn && continueBlock(scan, cursor, first)) return;
  const interrupts = goesOn && (scan.leaf?.kind === 'paragraph' || scan.leaf?.kind === 'code');
  let isOpened = false;
  const before = () => {
    if (!isOpened) closeTo(scan, matched);
    isOpened = true;
  };
  while (openContainer(containers, cursor, interrupts, before));
  const kept = isOpened ? containers.open.length : matched;
  if (isBlank(cursor)) {
    const ended = containers.open[matched];
    if (!isOpened && ended !== undefined && ended.indent > 0) scan.isBehindEmptyItem = true;
    closeTo(scan, kept);
    addProse(scan, first, line.end);
    return;
  }
  // To remark, such an item ends with the next line, as one does whose marks a line lacks.
  const isStray = !isOpened && (!goesOn || scan.isBehindEmptyItem);
  scan.isBehindEmptyItem = false;
  if (!underline(scan, cursor, goesOn && !isOpened, first)) openLeaf(scan, cursor, kept, first, isStray);
}

/** Adds a line to the block that it cannot but go on with; false where it does not. */
function continueBlock(scan: Scan, cursor: LineCursor, first: number): boolean {
  const { leaf } = scan;
  const { line } = cursor;
  switch (leaf?.kind) {
    case 'fence':
      if (indentOf(cursor) <= 3 && closesFence(cursor, leaf.signs)) closeFence(scan, leaf, cursor);
      else leaf.end = line.end;
      return true;
    case 'html':
      if (leaf.until === 'blank' && isBlank(cursor)) return false;
      leaf.end = line.end;
      if (isInside(scan)) addProse(scan, first, line.end);
      if (leaf.until !== 'blank' && leaf.until.test(restOf(cursor))) closeLeaf(scan);
      return true;
    case 'code':
      if (indentOf(cursor) > 3) {
        leaf.end = line.end;
        leaf.skipped = undefined;
      } else if (isBlank(cursor)) leaf.skipped = span(leaf.skipped?.start ?? first, line.end);
      else return false;
      return true;
    case 'paragraph':
    case undefined:
      return false;
  }
}

/** Makes a title of the paragraph above, if the line underlines it. */
function underline(scan: Scan, cursor: LineCursor, goesOn: boolean, first: number): boolean {
  const { text, leaf } = scan;
  const level = goesOn && leaf?.kind === 'paragraph' && indentOf(cursor) <= 3 ? underlineLevel(cursor) : undefined;
  if (level === undefined || leaf?.kind !== 'paragraph') return false;
  const { lines } = leaf;
  const defined =
    text[lines[0]?.start ?? 0] === '[' ? definitionLines(lines.map(({ start, end }) => text.slice(start, end))) : 0;
  const [begin, last] = [lines[defined], lines.at(-1)];
  scan.leaf = undefined;
  if (begin === undefined || last === undefined) return false;
  if (isInside(scan)) {
    addProse(scan, first, cursor.line.end);
    return true;
  }
  scan.prose = leaf.proseBefore;
  if (defined > 0) addProse(scan, lines[0]?.start ?? 0, lines[defined - 1]?.end ?? 0);
  endProse(scan);
  const title = span(begin.start, trimmedEnd(text, begin.start, last.end));
  const end = trimmedEnd(text, cursor.at, cursor.line.end);
  scan.blocks.push({ kind: 'heading', level, span: span(begin.start, end), title });
  return true;
}

/** Opens what begins at the cursor, or goes on with a paragraph, also where the line lacks the marks of its containers. */
function openLeaf(scan: Scan, cursor: LineCursor, kept: number, first: number, isStray: boolean): void {
  const { line, at } = cursor;
  const paragraph = scan.leaf?.kind === 'paragraph' ? scan.leaf : undefined;
  const isCode = indentOf(cursor) > 3;
  const heading = isCode ? undefined : headingAt(cursor);
  const signs = isCode ? undefined : fenceAt(cursor);
  const until = isCode ? undefined : htmlAt(cursor, paragraph !== undefined);
  const isRule = !isCode && isBreak(cursor);
  if (paragraph && !heading && !signs && !until && !isRule) {
    paragraph.lines.push(span(at, line.end));
    addProse(scan, first, line.end);
    // As remark has it, a lone tag interrupts the paragraph of a container whose marks it lacks.
    const isTag = isStray && !isCode && htmlAt(cursor, false) !== undefined;
    if (isTag) scan.leaf = { kind: 'html', until: 'blank', isComment: false, start: at, end: line.end };
    return;
  }
  closeTo(scan, kept);
  const isRoot = !isInside(scan);
  if (heading && isRoot) {
    endProse(scan);
    scan.blocks.push(heading);
  } else if (signs || isCode) {
    addProse(scan, first, at);
    endProse(scan);
    scan.leaf = signs
      ? { kind: 'fence', signs, start: at, content: line.next, end: line.end }
      : { kind: 'code', start: isRoot ? line.start : at, end: line.end, skipped: undefined };
    // To remark, indented code that ends a container ends there too.
    if (!signs && isStray) closeLeaf(scan);
  } else if (until) {
    if (isRoot) endProse(scan);
    else addProse(scan, first, line.end);
    const isComment = cursor.text.startsWith('<!--', at);
    scan.leaf = { kind: 'html', until, isComment, start: line.start, end: line.end };
    if (until !== 'blank' && until.test(restOf(cursor))) closeLeaf(scan);
  } else {
    if (!heading && !isRule) scan.leaf = { kind: 'paragraph', lines: [span(at, line.end)], proseBefore: scan.prose };
    addProse(scan, first, line.end);
  }
}
