import { type Span, span } from '../text/span.ts';
import { linesOf } from './markdown/lines.ts';

/** An item of a list in prose. */
export interface Bullet {
  /** The text of its first paragraph, on one line, without the sign. */
  readonly text: string;
  /** The lines below that which belong to it, without the indent that they have in common. */
  readonly below: readonly string[];
  /** Whole lines, with the end of the last one. */
  readonly span: Span;
}

const ITEM = /^ {0,3}(?:[-*+•●▪]|\d{1,2}[.)])[ \t\u00a0]+(?=\S)/;

/** The items of the outermost lists in a part of a text, in order. What authors type as bullets beside Markdown's own counts. */
export function bulletsIn(text: string, part: Span): readonly Bullet[] {
  const bullets: Growing[] = [];
  let open: Growing | undefined;
  for (const line of linesOf(text, part)) {
    const body = text.slice(line.start, line.end).trimEnd();
    const sign = ITEM.exec(body)?.[0];
    const isInside = /^(?: {2,}|\t)/.test(body);
    const indent = body.length - body.trimStart().length;
    if (sign !== undefined && !(open && indent >= open.indent + 2)) {
      open = { indent, head: [body.slice(sign.length).trim()], below: [], blanks: 0, start: line.start, end: line.end };
      bullets.push(open);
    } else if (body === '') {
      if (open) open.blanks++;
    } else if (open && (isInside || (open.blanks === 0 && goesOn(open, body)))) {
      const isHead = open.blanks === 0 && open.below.length === 0 && !isNested(body);
      if (isHead) open.head.push(body.trim());
      else open.below.push(...Array.from({ length: open.below.length === 0 ? 0 : open.blanks }, () => ''), body);
      open.blanks = 0;
      open.end = line.end;
    } else open = undefined;
  }
  return bullets.map(({ head, below, start, end }) => ({
    text: head.join(' '),
    below: outdented(below),
    span: span(start, end),
  }));
}

interface Growing {
  readonly indent: number;
  readonly head: string[];
  readonly below: string[];
  blanks: number;
  readonly start: number;
  end: number;
}

/** True for a line without an indent that a sentence of an item was broken into: what begins anew is the text below the list. */
function goesOn({ head, below }: Growing, body: string): boolean {
  const above = (below.at(-1) ?? head.at(-1) ?? '').trimEnd();
  return /^[\p{Ll}(«]/u.test(body) && !/[.;:!?…]$/.test(above);
}

/** True for a line that begins a list inside of an item. */
function isNested(body: string): boolean {
  return ITEM.test(body.trimStart());
}

function outdented(lines: readonly string[]): readonly string[] {
  const indents = lines.filter(line => line !== '').map(line => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  return lines.map(line => line.slice(common));
}
