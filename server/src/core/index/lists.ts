import { joined } from '../memory/joined.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import { listedAs } from '../model/listed.ts';
import { nearest } from '../model/nearest.ts';
import type { Entry, FileKind, ListedKind, SourceFile } from '../model/source.ts';
import { textOfField } from '../parse/fields.ts';

/** The themes of questions, or the competences that answer them, which a file lists. */
export interface List {
  readonly kind: ListedKind;
  readonly path: string;
  /** By the ids of themes, the codes of competences. */
  readonly ids: readonly string[];
  /** True where an id of it cannot be read, or stands under a misspelt key: that is the fault, and what is named may be there. */
  readonly isDoubtful: boolean;
}

/** What some files list, in their order. */
export const listsIn = PersistentMap.summary<SourceFile, readonly List[]>(
  ({ path, kind, entries }) => {
    const listed = listedAs(kind);
    if (listed === undefined) return [];
    const ids = entries.flatMap(entry => textOfField(entry, listed.id) ?? []);
    return [{ kind: listed.kind, path, ids, isDoubtful: entries.some(entry => isDoubtful(entry, listed.id)) }];
  },
  joined,
  [],
);

function isDoubtful({ block }: Entry, id: string): boolean {
  if (block === undefined) return false;
  const own = block.fields.find(({ key }) => key === id)?.value;
  if (own !== undefined) return own.kind !== 'scalar' || own.text === '';
  return block.fault !== undefined || block.fields.some(({ key }) => nearest(key, [id]) !== undefined);
}

/** Of some lists, the one of a kind that counts for a file: the nearest, in its folder or above it. */
export function listAbove<Listing extends { readonly kind: FileKind; readonly path: string }>(
  lists: readonly Listing[],
  kind: ListedKind,
  path: string,
): Listing | undefined {
  const above = lists.filter(
    list => list.kind === kind && path.startsWith(list.path.slice(0, list.path.lastIndexOf('/') + 1)),
  );
  return above.toSorted((a, b) => b.path.length - a.path.length)[0];
}
