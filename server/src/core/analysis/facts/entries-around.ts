import { addTo } from '../../memory/grouped.ts';
import { memory } from '../../memory/memory.ts';
import { listedAs } from '../../model/listed.ts';
import type { Entry, FileKind, SourceFile } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { kindOf } from '../../parse/classify.ts';
import { textOfField } from '../../parse/fields.ts';
import { valueSpanOf } from '../../parse/places.ts';
import type { AroundView } from '../around-view.ts';
import type { Identified } from './twins.ts';

export interface IdentifiedEntry extends Identified {
  readonly entry: Entry;
}

/**
 * The entries of a kind, those without an id left out, in the order of the files' paths and of the text. The same list as long as
 * the files that hold some are the same: what is found out about it is remembered with it.
 */
export function entriesIn({ around }: Pick<AroundView, 'around'>, kind: FileKind): readonly IdentifiedEntry[] {
  const byKind = known(around, [], () => new Map());
  const found = byKind.get(kind) ?? joined([...around.values()].map(file => entriesOf(file, kind)));
  byKind.set(kind, found);
  return found;
}

function joined(lists: readonly (readonly IdentifiedEntry[])[]): readonly IdentifiedEntry[] {
  const some = lists.filter(list => list.length > 0);
  const [first] = some;
  return first ? joinedOnce(first, some, () => some.flat()) : NONE;
}

const joinedOnce = memory<readonly IdentifiedEntry[], readonly IdentifiedEntry[]>();
const NONE: readonly IdentifiedEntry[] = [];

/** Many rules ask for the entries of a kind: they are put together once. */
const known = memory<AroundView['around'], Map<FileKind, readonly IdentifiedEntry[]>>();

/** The same of one file. */
export function entriesOf(file: SourceFile, kind: FileKind): readonly IdentifiedEntry[] {
  if (file.kind === 'measure' || file.kind === 'none') return NONE;
  return identified(file, [], () => identifiedEntries(file)).get(kind) ?? NONE;
}

const identified = memory<SourceFile, ReadonlyMap<FileKind, readonly IdentifiedEntry[]>>();

function identifiedEntries(file: SourceFile): ReadonlyMap<FileKind, readonly IdentifiedEntry[]> {
  const byKind = new Map<FileKind, IdentifiedEntry[]>();
  const listed = listedAs(file.kind);
  const keys = listed ? [listed.id] : ID_KEYS;
  for (const entry of file.entries) {
    const id = textOfField(entry, ...keys);
    if (id === undefined || id === '') continue;
    const idSpan = valueSpanOf(entry, ...keys) ?? entry.titleSpan;
    addTo(byKind, listed?.kind ?? kindOf(entry), { file, entry, id, idSpan });
  }
  return byKind;
}
