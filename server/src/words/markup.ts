import { oneLine } from '../core/text/one-line.ts';
import { escapeMarkdown } from './markdown.ts';

/** How a text is laid out for a reader who has Markdown shown, or sees the very signs. */
export interface Markup {
  /** Text from a file, letter by letter. */
  readonly text: (text: string) => string;
  /** Something that is markup already, set out from the rest. */
  readonly strong: (markup: string) => string;
  /** Something that is markup already, leading to an address. */
  readonly link: (markup: string, address: string) => string;
  /** Ends a line within a paragraph. */
  readonly lineEnd: string;
  /** A line across, as a paragraph; empty for none. */
  readonly rule: string;
}

export const MARKDOWN: Markup = {
  text: escapeMarkdown,
  strong: markup => `**${markup}**`,
  link: (markup, address) => `[${markup}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`,
  lineEnd: '  \n',
  rule: '---',
};

export const PLAIN_TEXT: Markup = {
  text: oneLine,
  strong: markup => markup,
  link: markup => markup,
  lineEnd: '\n',
  rule: '',
};

/** The same by the name that the protocol has for it. */
export const MARKUPS: Readonly<Record<'markdown' | 'plaintext', Markup>> = {
  markdown: MARKDOWN,
  plaintext: PLAIN_TEXT,
};
