import { joined } from '../memory/joined.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { SourceFile } from '../model/source.ts';
import { entriesOf } from '../parse/entries.ts';
import { textOfField } from '../parse/fields.ts';
import { markdownBlocks } from '../parse/markdown/blocks.ts';

/** The names of the files that list the themes of questions, and the competences that answer them (platform, section 9). */
export const THEMES_FILE = 'thematiques.md';
export const COMPETENCES_FILE = 'competences.md';

/** True for the name of such a file. */
export function isListFile(name: string): boolean {
  return name === THEMES_FILE || name === COMPETENCES_FILE;
}

/** What such a file lists. */
export interface List {
  readonly path: string;
  /** The ids of themes, the codes of competences. */
  readonly ids: readonly string[];
}

/** What some files list, in their order: these are of no kind, so nothing of them was read yet. */
export const listsIn = PersistentMap.summary<SourceFile, readonly List[]>(
  ({ path, text }) => {
    const entries = entriesOf(text, markdownBlocks(text));
    return [{ path, ids: entries.flatMap(entry => textOfField(entry, 'id', 'code') ?? []) }];
  },
  joined,
  [],
);
