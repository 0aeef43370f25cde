import { type Span, span } from '../../text/span.ts';
import type { Fence, MarkdownBlock } from './block.ts';
import { type Line, lineFrom } from './lines.ts';

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^ \t]*)/;
const MARKERS = /^(?:[ \t]*(?:(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|>))+/;
const BREAK = /^[ \t]*(?:[-*_][ \t]*){3,}$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

// CommonMark's HTML blocks that end at a sign of their own, and those that end at a blank line.
const HTML_UNTIL: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![A-Za-z]/, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];
const COMMENT = /^ {0,3}<!--/;
const HTML_BLOCK =
  /^ {0,3}<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i;
const LONE_TAG = /^ {0,3}<\/?[a-z][^<]*>[ \t]*$/i;

/** What the line before makes of a line: `loose` where only remark knows if a paragraph is open. */
type Before = 'start' | 'blank' | 'block' | 'paragraph' | 'loose';

/**
 * The blocks of a text, read line by line some twenty times faster than remark does; null as soon as a line could mean
 * something else to remark (a title inside a list, an underlined title, indented code …): then ask remark.
 * What is answered equals remark's answer; the tests compare the two on generated texts.
 */
export function scanBlocks(whole: string, from = 0, to = whole.length): MarkdownBlock[] | null {
  const text = to < whole.length ? whole.slice(0, to) : whole;
  const blocks: MarkdownBlock[] = [];
  let before: Before = 'start';
  let inContainer = false;
  let prose = span(-1, -1);
  const endProse = () => {
    if (prose.start >= 0) blocks.push({ kind: 'prose', span: prose });
    prose = span(-1, -1);
  };
  const start = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;
  for (let line = lineFrom(text, start); line.start < text.length; line = lineFrom(text, line.next)) {
    const content = text.slice(line.start, line.end);
    const first = firstSign(content);
    if (first === '') {
      before = 'blank';
      continue;
    }
    const structural = first === '#' || first === '`' || first === '~' || first === '<';
    if (isUnsure(content, structural, before, inContainer)) return null;
    const found = structural ? blockAt(text, line, content, before) : undefined;
    if (found === null) return null;
    if (found !== undefined) {
      endProse();
      blocks.push(found.block);
      line = lineFrom(text, found.lastLine);
      before = 'block';
      inContainer = false;
      continue;
    }
    const inner = content.replace(MARKERS, '');
    if (inner.length < content.length) {
      if (holdsCode(content, inner)) return null;
      inContainer = true;
    } else if (before === 'blank' && !/^[ \t]/.test(content)) inContainer = false;
    before = before === 'loose' || !opensParagraph(inner) ? 'loose' : 'paragraph';
    prose = span(prose.start < 0 ? line.start + content.indexOf(first) : prose.start, line.end);
  }
  endProse();
  return blocks;
}

function isUnsure(content: string, structural: boolean, before: Before, inContainer: boolean): boolean {
  const column = columnAt(content, /^[ \t]*/.exec(content)?.[0].length ?? 0);
  if (column > 0 && structural && inContainer) return true;
  if (column > 3 && before !== 'paragraph') return true;
  return (before === 'paragraph' || before === 'loose') && UNDERLINE.test(content);
}

function opensParagraph(inner: string): boolean {
  return /^[ \t]*[^ \t#<[]/.test(inner) && !BREAK.test(inner);
}

function firstSign(content: string): string {
  for (const sign of content) if (sign !== ' ' && sign !== '\t') return sign;
  return '';
}

// A tab goes to the next multiple of four, as in CommonMark.
function columnAt(content: string, offset: number): number {
  let column = 0;
  for (let at = 0; at < offset; at++) column += content[at] === '\t' ? 4 - (column % 4) : 1;
  return column;
}

// Behind the markers of a list or a quote: a fence, or so much space that it is indented code.
function holdsCode(content: string, inner: string): boolean {
  const marked = content.length - inner.length;
  const space = /^[ \t]*/.exec(inner)?.[0].length ?? 0;
  if (space === inner.length) return false;
  return /^[ \t]*(?:`{3}|~{3})/.test(inner) || columnAt(content, marked + space) - columnAt(content, marked) > 4;
}

interface Found {
  readonly block: MarkdownBlock;
  /** The offset at which the block's last line starts. */
  readonly lastLine: number;
}

/** The block that begins on a line with `#`, a backtick, `~` or `<`; undefined for prose; null when unsure. */
function blockAt(text: string, line: Line, content: string, before: Before): Found | undefined | null {
  const heading = HEADING.exec(content);
  if (heading) return { block: headingOf(line, content, heading), lastLine: line.start };
  const fence = FENCE.exec(content);
  if (fence) return fenceFrom(text, line, content, fence);
  if (COMMENT.test(content)) return until(text, line, /-->/, 'comment');
  for (const [opening, end] of HTML_UNTIL) if (opening.test(content)) return until(text, line, end, 'prose');
  if (HTML_BLOCK.test(content)) return untilBlank(text, line);
  return before !== 'paragraph' && LONE_TAG.test(content) ? null : undefined;
}

function headingOf(line: Line, content: string, [opening, signs]: RegExpExecArray): MarkdownBlock {
  const indent = content.indexOf('#');
  const body = content.slice(opening.length);
  const title = /^#+[ \t]*$/.test(body) ? '' : body.replace(/(?:[ \t]+#+)?[ \t]*$/, '');
  const start = line.start + opening.length;
  const end = line.start + content.trimEnd().length;
  return {
    kind: 'heading',
    level: signs?.length ?? 1,
    span: span(line.start + indent, Math.max(end, line.start + indent)),
    title: title === '' ? span(end, end) : span(start, start + title.length),
  };
}

function fenceFrom(text: string, line: Line, content: string, [, signs = '', info = '']: RegExpExecArray): Found {
  const closing = new RegExp(`^ {0,3}${signs[0]}{${signs.length},}[ \\t]*$`);
  const begin = line.start + content.indexOf(signs);
  const fence = (inner: Span, end: number, closed: boolean): Fence => ({
    kind: 'fence',
    language: info.toLowerCase(),
    span: span(begin, end),
    content: inner,
    closed,
  });
  let last = line;
  for (let at = line.next; at < text.length; at = last.next) {
    last = lineFrom(text, at);
    if (!closing.test(text.slice(last.start, last.end))) continue;
    const end = last.start + text.slice(last.start, last.end).trimEnd().length;
    return { block: fence(span(line.next, last.start), end, true), lastLine: last.start };
  }
  return {
    block: fence(span(Math.min(line.next, text.length), text.length), text.length, false),
    lastLine: last.start,
  };
}

function until(text: string, line: Line, end: RegExp, kind: 'comment' | 'prose'): Found {
  let last = line;
  while (!end.test(text.slice(last.start, last.end)) && last.next < text.length) last = lineFrom(text, last.next);
  return { block: { kind, span: span(line.start, last.end) }, lastLine: last.start };
}

function untilBlank(text: string, line: Line): Found {
  let last = line;
  while (last.next < text.length) {
    const next = lineFrom(text, last.next);
    if (text.slice(next.start, next.end).trim() === '') break;
    last = next;
  }
  return { block: { kind: 'prose', span: span(line.start, last.end) }, lastLine: last.start };
}
