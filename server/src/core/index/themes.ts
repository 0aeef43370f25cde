import { joined } from '../memory/joined.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { SourceFile } from '../model/source.ts';
import { entriesOf } from '../parse/entries.ts';
import { textOfField } from '../parse/fields.ts';
import { markdownBlocks } from '../parse/markdown/blocks.ts';
import { THEMES_FILE } from './lists.ts';

/** A theme of questions, as such a file names it. */
export interface Theme {
  readonly id: string;
  readonly title: string;
}

/** The themes that some files list, in their order. */
export const themesIn = PersistentMap.summary<SourceFile, readonly Theme[]>(
  ({ path, text }) => {
    if (!path.endsWith(`/${THEMES_FILE}`)) return [];
    return entriesOf(text, markdownBlocks(text)).flatMap(entry => {
      const id = textOfField(entry, 'id');
      return id === undefined ? [] : [{ id, title: entry.title }];
    });
  },
  joined,
  [],
);

/** The ids of the themes that some files list. */
export function themeIds(files: PersistentMap<SourceFile>): readonly string[] {
  return themesIn(files).map(({ id }) => id);
}
