import { shortened } from '../../words/actions.ts';
import { escapeMarkdown } from '../../words/markdown.ts';

/**
 * Text from a file as it may stand in a comment on a forge: no markup, link or HTML, and nobody is called by it. A forge looks for
 * `@name`, `#12`, `GH-12` and `:name:` of a sign in what it has rendered, where a backslash is gone: a space without width keeps them
 * apart. Between two `$`, wherever they stand, it reads mathematics, unless each is an element of its own.
 */
export function commentText(text: string): string {
  return escapeMarkdown(shortened(text, LONGEST))
    .replace(/[@#](?=[\p{L}\p{N}_-])|\bGH-(?=\d)|:(?=[\w+-]+:)/giu, sign => `${sign}&#8203;`)
    .replaceAll('$', '<span>$$</span>');
}

/** A name of ours as code: a path, a fingerprint. What would end the code, or a cell of a table, is not let in. */
export function commentCode(text: string): string {
  return `\`${shortened(text, LONGEST).replace(/\s+/g, ' ').replace(/`/g, '’').replace(/\|/g, '¦')}\``;
}

/** In UTF-16 units. */
const LONGEST = 300;
