/** What the preview of VS Code hands to those who extend it, as far as it is used here: the names are those of markdown-it. */

export interface Token {
  readonly type: string;
  readonly tag: string;
  readonly info: string;
  readonly content: string;
  /** The lines of a block, from 0, the second excluded; null within a block. */
  readonly map: readonly [number, number] | null;
  readonly children: readonly Token[] | null;
  readonly attrs: readonly (readonly [string, string])[] | null;
}

export interface MarkdownIt {
  readonly renderer: {
    render: (tokens: readonly Token[], options: unknown, env: unknown) => string;
  };
}

/** The same token as another: those that are known of a text are kept by the preview, and must stay as they are. */
export function changed(token: Token, change: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, change);
}
