import { memory } from '../memory/memory.ts';
import { type Span, span } from '../text/span.ts';

/** A word, a sign or a number of a language of formulas. */
export interface Token<Kind extends string = string> {
  readonly kind: Kind | 'end';
  /** Empty at the end. */
  readonly text: string;
  readonly span: Span;
}

/** Where the reading of a formula stands, among its tokens. */
export interface TokenCursor<Kind extends string = string> {
  /** The end last. */
  readonly tokens: readonly Token<Kind>[];
  at: number;
  /** How much that is nested is open. */
  depth: number;
}

const END: Token<never> = { kind: 'end', text: '', span: span(0, 0) };

/** The deepest nesting that is read. */
export const DEPTH_LIMIT = 250;

/** The token that comes next, or one of those behind it; the last one again beyond the end. */
export function peek<Kind extends string>({ tokens, at }: TokenCursor<Kind>, ahead = 0): Token<Kind> {
  return tokens[at + ahead] ?? tokens.at(-1) ?? END;
}

/** Takes the next token if it is that word or sign. */
export function take(cursor: TokenCursor, text: string): boolean {
  if (!isNext(cursor, text)) return false;
  cursor.at++;
  return true;
}

/** Takes one of some words or signs, and gives which. */
export function takeAmong<Text extends string>(cursor: TokenCursor, texts: readonly Text[]): Text | undefined {
  return texts.find(text => take(cursor, text));
}

/** True where the next token is this very text. */
export function isNext(cursor: TokenCursor, text: string): boolean {
  return peek(cursor).text === text;
}

/** The end of what was read last. */
export function endBefore({ tokens, at }: TokenCursor): number {
  return tokens[at - 1]?.span.end ?? tokens[0]?.span.start ?? 0;
}

/** Leaves out tokens up to one of some words or signs, or the end; what is in parentheses that are closed is left out whole. */
export function skipTo(cursor: TokenCursor, stops: readonly string[]): void {
  const closings = closingsOf(cursor.tokens);
  for (let token = peek(cursor); token.kind !== 'end' && !stops.includes(token.text); token = peek(cursor)) {
    cursor.at = (closings.get(cursor.at) ?? cursor.at) + 1;
  }
}

const closingsFound = memory<readonly Token[], ReadonlyMap<number, number>>();

/** Where each parenthesis is closed, of those that are. */
function closingsOf(tokens: readonly Token[]): ReadonlyMap<number, number> {
  return closingsFound(tokens, [], () => {
    const open: number[] = [];
    const closings = new Map<number, number>();
    for (const [at, { text }] of tokens.entries()) {
      if (text === '(') open.push(at);
      const opening = text === ')' ? open.pop() : undefined;
      if (opening !== undefined) closings.set(opening, at);
    }
    return closings;
  });
}
