import type { Workspace } from '../../index/workspace.ts';
import type { Entry, FileKind, SourceFile } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { textOfField } from '../../parse/fields.ts';
import { idSpanOf } from '../../parse/places.ts';
import type { Span } from '../../text/span.ts';
import type { PlacedFinding } from '../rule.ts';
import { filesAround } from './around.ts';

/** Something that its id names: a question, a piece of evidence, an indicator. */
export interface Identified {
  readonly file: SourceFile;
  readonly id: string;
  readonly idSpan: Span;
}

export interface IdentifiedEntry extends Identified {
  readonly entry: Entry;
}

/** The entries of a kind, those without an id left out, in the order of the files' paths and of the text. */
export function entriesIn(workspace: Workspace, kind: FileKind): readonly IdentifiedEntry[] {
  return filesAround(workspace.files).flatMap(file => entriesOf(file, kind));
}

/** The same of one file. */
export function entriesOf(file: SourceFile, kind: FileKind): readonly IdentifiedEntry[] {
  if (file.kind === 'measure' || file.kind === 'none') return [];
  return file.entries.flatMap(entry => {
    const id = kindOf(entry) === kind ? textOfField(entry, 'id', 'identifiant') : undefined;
    return id === undefined || id === '' ? [] : [{ file, entry, id, idSpan: idSpanOf(entry) }];
  });
}

/** Each one whose id another before it has, with the place of the first. */
export function duplicatesIn(all: readonly Identified[]): readonly PlacedFinding[] {
  const first = new Map<string, Identified>();
  return all.flatMap((one): PlacedFinding[] => {
    const known = first.get(one.id);
    if (known === undefined) first.set(one.id, one);
    const related = known && [{ file: known.file.path, span: known.idSpan }];
    return related ? [{ file: one.file.path, span: one.idSpan, args: { id: one.id }, related }] : [];
  });
}
