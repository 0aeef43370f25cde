import { joined } from '../memory/joined.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { SourceFile } from '../model/source.ts';
import { entriesOf } from '../parse/entries.ts';
import { textOfField } from '../parse/fields.ts';
import { markdownBlocks } from '../parse/markdown/blocks.ts';

/** The name of a file that lists the themes of questions (platform, section 9). */
export const THEMES_FILE = 'thematiques.md';

/** The ids of the themes that some files list: these are of no kind, so nothing of them was read yet. */
export const themeIds = PersistentMap.summary<SourceFile, readonly string[]>(
  ({ text }) => entriesOf(text, markdownBlocks(text)).flatMap(entry => textOfField(entry, 'id') ?? []),
  joined,
  [],
);
