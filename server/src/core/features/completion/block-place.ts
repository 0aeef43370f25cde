import type { Fence } from '../../parse/markdown/block.ts';
import { type Span, span } from '../../text/span.ts';
import { lineStart, lineStop } from './draft.ts';

/** Where an offset stands in a block of metadata, finished or not: in a key, or in the value of one. */
export type BlockPlace = KeyPlace | ValuePlace;

export interface KeyPlace {
  readonly kind: 'key';
  /** The key as far as it is written. */
  readonly span: Span;
  /** True where its colon is there already. */
  readonly hasColon: boolean;
}

export interface ValuePlace {
  readonly kind: 'value';
  readonly key: string;
  /** The value, or the item of the list, as far as it is written: without its quotes, or with both behind the second. */
  readonly span: Span;
  /** The quote that it stands in; empty where it stands in none. */
  readonly quote: '' | '"' | "'";
  /** True in a list. */
  readonly isItem: boolean;
  /** True where the space behind the colon or the dash is still to come. */
  readonly lacksSpace: boolean;
}

const KEY = /^[ \t]*(["']?)([\p{L}_][\p{L}\p{N}_-]*)\1[ \t]*:/u;

/** Tells from the lines alone, so that a block that YAML cannot read is completed as well. Undefined in a comment. */
export function blockPlaceAt(
  text: string,
  { content }: Pick<Fence, 'content'>,
  offset: number,
): BlockPlace | undefined {
  const start = Math.max(lineStart(text, offset), content.start);
  const stop = lineStop(text, offset);
  const before = text.slice(start, offset);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const key = KEY.exec(before);
  if (key) return valueAt(text, key[2] ?? '', { from: start + key[0].length, offset, stop });
  const listed = keyAbove(text, content.start, start);
  const item = /^[ \t]*-(?=[ \t]|$)/.exec(before);
  if (listed && (item || listed.isOpen)) {
    const from = start + (item?.[0].length ?? indentOf(before));
    return valueAt(text, listed.key, { from, offset, stop }, item === null);
  }
  if (!/^[ \t]*["']?[\p{L}\p{N}_-]*$/u.test(before)) return undefined;
  const rest = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, stop))?.[0].length ?? 0;
  const hasColon = /^["']?[ \t]*:/.test(text.slice(offset + rest, stop));
  return { kind: 'key', span: span(start + indentOf(before), offset + rest), hasColon };
}

function indentOf(line: string): number {
  return /^[ \t]*["']?/.exec(line)?.[0].length ?? 0;
}

/** The last key above a line; `isOpen` where a bracket behind it is not closed before the line. */
function keyAbove(
  text: string,
  from: number,
  to: number,
): { readonly key: string; readonly isOpen: boolean } | undefined {
  const lines = text.slice(from, to).split(/\r\n?|\n/);
  const at = lines.findLastIndex(line => KEY.test(line));
  const found = KEY.exec(lines[at] ?? '');
  if (found === null) return undefined;
  const below = [(lines[at] ?? '').slice(found[0].length), ...lines.slice(at + 1)].join('\n');
  return { key: found[2] ?? '', isOpen: below.includes('[') && !below.includes(']') };
}

/** An offset in the line of a value: where values begin on it, and where it ends. */
interface ValueLine {
  readonly from: number;
  readonly offset: number;
  readonly stop: number;
}

/** The value that an offset touches, in a list or alone. */
function valueAt(text: string, key: string, { from, offset, stop }: ValueLine, isInBrackets = false): ValuePlace {
  const before = text.slice(from, offset);
  const bracket = isInBrackets || /^[ \t]*\[/.test(before);
  const isDashed = text[from - 1] === '-';
  const begins = bracket ? Math.max(before.lastIndexOf('['), before.lastIndexOf(',')) + 1 : 0;
  const lead = /^[ \t]*/.exec(before.slice(begins))?.[0] ?? '';
  const start = from + begins + lead.length;
  const rest = text.slice(offset, stop);
  const quote = quoteIn(text.slice(start, offset));
  const isComment = rest.startsWith('#') && /\s/.test(text[offset - 1] ?? '');
  const ending = quote !== '' && rest.includes(quote) ? ENDS[quote] : ENDS[bracket ? 'inBrackets' : 'alone'];
  const written = isComment ? '' : (ending.exec(rest)?.[0].trimEnd() ?? '');
  return {
    kind: 'value',
    key,
    span: span(start + quote.length, offset + written.length),
    quote,
    isItem: bracket || isDashed,
    lacksSpace: !bracket && lead === '' && quote === '',
  };
}

/** What goes on of a value behind the cursor, up to its end or a comment. */
const ENDS = {
  '"': /^[^"]*/,
  "'": /^[^']*/,
  inBrackets: /^(?:(?!\s#)[^,\]])*/,
  alone: /^(?:(?!\s#).)*/,
};

/** The quote that a value begins with, as long as it is not closed. */
function quoteIn(value: string): ValuePlace['quote'] {
  const [quote] = value;
  if (quote !== '"' && quote !== "'") return '';
  return value.includes(quote, 1) ? '' : quote;
}
