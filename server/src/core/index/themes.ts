import { joined } from '../memory/joined.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { SourceFile } from '../model/source.ts';
import { entriesOf } from '../parse/entries.ts';
import { textOfField } from '../parse/fields.ts';
import { markdownBlocks } from '../parse/markdown/blocks.ts';

/** The name of a file that lists the themes of questions (platform, section 9). */
export const THEMES_FILE = 'thematiques.md';

/** A theme of questions, as such a file names it. */
export interface Theme {
  readonly id: string;
  readonly title: string;
}

/** The themes that some files list, in their order: these are of no kind, so nothing of them was read yet. */
export const themesIn = PersistentMap.summary<SourceFile, readonly Theme[]>(
  ({ text }) =>
    entriesOf(text, markdownBlocks(text)).flatMap(entry => {
      const id = textOfField(entry, 'id');
      return id === undefined ? [] : [{ id, title: entry.title }];
    }),
  joined,
  [],
);

/** The ids of the themes that some files list. */
export function themeIds(files: PersistentMap<SourceFile>): readonly string[] {
  return themesIn(files).map(({ id }) => id);
}
