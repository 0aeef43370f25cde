import { joined } from '../memory/joined.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { SourceFile } from '../model/source.ts';
import { textOfField } from '../parse/fields.ts';

/** A theme of questions, as such a file names it. */
export interface Theme {
  readonly id: string;
  readonly title: string;
}

/** The themes that some files list, in their order. */
export const themesIn = PersistentMap.summary<SourceFile, readonly Theme[]>(
  ({ kind, entries }) => {
    if (kind !== 'theme') return [];
    return entries.flatMap(entry => {
      const id = textOfField(entry, 'id');
      return id === undefined ? [] : [{ id, title: entry.title }];
    });
  },
  joined,
  [],
);
