import type { Span } from '../../text/span.ts';

/**
 * The blocks of a Markdown text, at its root, in order; the vocabulary that both readers of Markdown answer in.
 * What stands in lists, quotes, paragraphs and tables is `prose`; blank lines belong to no block.
 */
export type MarkdownBlock = Heading | Fence | Comment | Prose;

export interface Heading {
  readonly kind: 'heading';
  readonly span: Span;
  /** 1–6. */
  readonly level: number;
  /** The title without its `#` signs and outer white space; empty for a bare `##`. */
  readonly title: Span;
}

export interface Fence {
  readonly kind: 'fence';
  readonly span: Span;
  /** The first word of the info string, in lower case; empty where there is none. Indented code has none. */
  readonly language: string;
  /** From the start of the first line of content to the start of the closing fence. */
  readonly content: Span;
  /** False where the text ends, or a new entry begins, before the fence is closed. */
  readonly closed: boolean;
}

/** True for a fence in the language of the blocks of metadata. */
export function isMetadata(block: MarkdownBlock | undefined): block is Fence {
  return block?.kind === 'fence' && (block.language === 'yaml' || block.language === 'yml');
}

/** An HTML comment that stands alone: nothing in it counts. */
export interface Comment {
  readonly kind: 'comment';
  readonly span: Span;
}

export interface Prose {
  readonly kind: 'prose';
  readonly span: Span;
}
