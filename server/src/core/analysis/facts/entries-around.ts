import { memory } from '../../memory/memory.ts';
import type { Entry, FileKind, SourceFile } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { textOfField } from '../../parse/fields.ts';
import { idSpanOf } from '../../parse/places.ts';
import type { AroundView } from '../around-view.ts';
import type { Identified } from './twins.ts';

export interface IdentifiedEntry extends Identified {
  readonly entry: Entry;
}

/** The entries of a kind, those without an id left out, in the order of the files' paths and of the text. */
export function entriesIn({ around }: Pick<AroundView, 'around'>, kind: FileKind): readonly IdentifiedEntry[] {
  const byKind = known(around, [], () => new Map());
  const found = byKind.get(kind) ?? [...around.values()].flatMap(file => entriesOf(file, kind));
  byKind.set(kind, found);
  return found;
}

/** Many rules ask for the entries of a kind: they are put together once. */
const known = memory<AroundView['around'], Map<FileKind, readonly IdentifiedEntry[]>>();

/** The same of one file. */
export function entriesOf(file: SourceFile, kind: FileKind): readonly IdentifiedEntry[] {
  if (file.kind === 'measure' || file.kind === 'none') return [];
  const all = identified(file, [], () => identifiedEntries(file));
  return all.flatMap(one => (one.kind === kind ? one.identified : []));
}

const identified = memory<SourceFile, ReturnType<typeof identifiedEntries>>();

function identifiedEntries(
  file: SourceFile,
): readonly { readonly kind: FileKind; readonly identified: IdentifiedEntry }[] {
  return file.entries.flatMap(entry => {
    const id = textOfField(entry, 'id', 'identifiant');
    if (id === undefined || id === '') return [];
    return [{ kind: kindOf(entry), identified: { file, entry, id, idSpan: idSpanOf(entry) } }];
  });
}
