import type { SearchEntry } from '../protocol/site.ts';
import type { Token } from '../reading/tokens.ts';
import type { ShownEntry } from './files.ts';

/** What can be found of the entries of a page, in their order. */
export function searchEntries(page: string, shown: readonly ShownEntry[]): readonly SearchEntry[] {
  return shown.map(({ file, entry, id, anchor, tokens }, at) => {
    // A page begins with its action.
    const isOfPage = anchor === undefined || (at === 0 && file.kind === 'measure');
    const isText = ({ type }: Token, place: number) => type === 'inline' && tokens[place + 1]?.type !== 'heading_close';
    const text = tokens.filter(isText).map(lettersOf);
    return [isOfPage ? page : `${page}#${encodeURIComponent(anchor)}`, id, entry.title, text.join(' ')];
  });
}

/** The letters of a paragraph without the signs of Markdown. */
function lettersOf({ content }: Token): string {
  return content
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]{1,3}(?=\S)|(?<=\S)[*`]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
