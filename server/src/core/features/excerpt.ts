import type { Entry, SourceFile } from '../model/source.ts';
import { DESCRIPTION_SECTION, sectionKey } from '../model/words.ts';

const DESCRIPTION = sectionKey(DESCRIPTION_SECTION);

/** In letters: what one reads at a glance. */
const LIMIT = 240;

/**
 * The start of an entry's description as plain text: the prose below its block, else its Description section; cut between
 * two words. Empty where there is none.
 */
export function excerptOf(file: SourceFile, { intro, sections }: Entry): string {
  const description = sections.find(({ title }) => sectionKey(title) === DESCRIPTION);
  const spans = intro.length > 0 ? intro : (description?.body ?? []);
  const text = spans.map(({ start, end }) => file.text.slice(start, Math.min(end, start + 4 * LIMIT))).join(' ');
  return cut(plain(text));
}

// Marks that Markdown would show as layout; what is left is shown as text, never as markup.
function plain(markdown: string): string {
  return (
    markdown
      // A sign of comparison is none of a tag: (<100 000 hab).
      .replace(/<[a-z/!?][^<>]*>/gi, ' ')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^[ \t]*(?:[-*+•●]|\d+[.)]|>)[ \t]+/gm, '')
      .replace(/[*`]{1,3}(?=\S)|(?<=\S)[*`]{1,3}/g, '')
      // Within a word it is a part of it, as in `cae_1.1`.
      .replace(/(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu, '')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim()
  );
}

function cut(text: string): string {
  if (text.length <= LIMIT) return text;
  const space = text.lastIndexOf(' ', LIMIT);
  return `${text.slice(0, space > LIMIT / 2 ? space : LIMIT).replace(/[\s,;:.–-]+$/u, '')}…`;
}
