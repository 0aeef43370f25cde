/** The parts of a text as markdown-it tells them, as far as they are used here: the names are its own. */

export interface Token {
  readonly type: string;
  readonly tag: string;
  readonly info: string;
  readonly content: string;
  /** How many others it stands in. */
  readonly level: number;
  /** 1 where it opens something, -1 where it closes that, 0 for what is whole. */
  readonly nesting: number;
  /** The lines of a block, from 0, the second excluded; null within a block. */
  readonly map: readonly [number, number] | null;
  readonly children: readonly Token[] | null;
  readonly attrs: readonly (readonly [string, string | number])[] | null;
}

/** The same token as another: those that are known of a text may be kept by whoever read it, and must stay as they are. */
export function changed(token: Token, change: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, change);
}

/** A token that is shown as HTML of ours. */
export function asHtml(token: Token, content: string): Token {
  return changed(token, { type: 'html_block', tag: '', content, children: null, attrs: null });
}
