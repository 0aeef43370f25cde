import { span } from '../../text/span.ts';
import type { Heading } from './block.ts';
import { type LineCursor, restOf } from './line-cursor.ts';

const ATX = /^(#{1,6})(?:[ \t]+|$)/;

/** The title on a line that begins with `#` signs; undefined where there is none. */
export function headingAt(cursor: LineCursor): Heading | undefined {
  if (cursor.text[cursor.at] !== '#') return undefined;
  const opening = ATX.exec(restOf(cursor));
  if (opening === null) return undefined;
  const { text, line, at } = cursor;
  const end = trimmedEnd(text, at, line.end);
  const start = Math.min(at + opening[0].length, end);
  const title = span(start, withoutClosing(text, start, end));
  return {
    kind: 'heading',
    level: opening[1]?.length ?? 1,
    span: span(at, end),
    title: title.start < title.end ? title : span(end, end),
  };
}

/** The title that a line of `=` or `-` makes of the paragraph above it, 1 or 2; undefined for any other line. */
export function underlineLevel(cursor: LineCursor): 1 | 2 | undefined {
  const sign = cursor.text[cursor.at];
  if (sign !== '=' && sign !== '-') return undefined;
  const { text, line, at } = cursor;
  const end = trimmedEnd(text, at, line.end);
  for (let next = at; next < end; next++) if (text[next] !== sign) return undefined;
  return sign === '=' ? 1 : 2;
}

export interface FenceSigns {
  readonly sign: string;
  readonly size: number;
  /** The first word behind the signs, in lower case. */
  readonly language: string;
}

const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^ \t]*)/;

/** The signs that open a fenced block; undefined where none opens. */
export function fenceAt(cursor: LineCursor): FenceSigns | undefined {
  const sign = cursor.text[cursor.at];
  if (sign !== '`' && sign !== '~') return undefined;
  const [, signs, info = ''] = FENCE.exec(restOf(cursor)) ?? [];
  return signs === undefined ? undefined : { sign, size: signs.length, language: info.toLowerCase() };
}

/** True for a line that closes a fenced block. */
export function closesFence({ text, line, at }: LineCursor, { sign, size }: FenceSigns): boolean {
  const end = trimmedEnd(text, at, line.end);
  let next = at;
  while (next < end && text[next] === sign) next++;
  return next === end && next - at >= size;
}

// CommonMark's HTML blocks that end at a sign of their own, and those that end at a blank line.
const HTML_UNTIL: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
const HTML_BLOCK =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t]|\/?>|$)/i;
const LONE_TAG =
  /^(?:<[a-z][a-z0-9-]*(?:[ \t]+[a-z_:][a-z0-9_.:-]*(?:[ \t]*=[ \t]*(?:[^ \t"'/=<>`]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?>|<\/[a-z][a-z0-9-]*[ \t]*>)[ \t]*$/i;

/** What ends a block of HTML: a sign of its own, or a blank line. */
export type HtmlEnd = RegExp | 'blank';

/** What ends the HTML that begins at the cursor; undefined where none does. A lone tag interrupts no paragraph. */
export function htmlAt(cursor: LineCursor, interrupts: boolean): HtmlEnd | undefined {
  if (cursor.text[cursor.at] !== '<') return undefined;
  const rest = restOf(cursor);
  for (const [opening, end] of HTML_UNTIL) if (opening.test(rest)) return end;
  return HTML_BLOCK.test(rest) || (!interrupts && LONE_TAG.test(rest)) ? 'blank' : undefined;
}

/** The offset behind the last sign of a part of a text that is neither space nor tab. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

// `## Title ##`: the closing signs are set apart by white space, or are all there is.
function withoutClosing(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text[at - 1] === '#') at--;
  if (at === start) return start;
  const before = trimmedEnd(text, start, at);
  return before < at && at < end ? before : end;
}
