import { referencesIn } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { isAtOrBelow } from '../model/id.ts';
import type { SourceFile } from '../model/source.ts';
import { idSpanOf } from '../parse/places.ts';
import { type Span, span, textOf, touches } from '../text/span.ts';
import type { Subject } from './subject/subject.ts';

/**
 * The places of a file that are to be edited as one with the id under a cursor: where it is declared, where it begins those
 * of the actions below, and where the file cites any of them. Empty for anything else: a citation that is edited is to name
 * another action.
 */
export function linkedIn(workspace: Workspace, file: SourceFile, subject: Subject, offset: number): readonly Span[] {
  if (subject.kind !== 'action' || subject.part !== 'id' || subject.id === '') return [];
  const { id } = subject;
  const isLinked = (place: WrittenId): boolean => isAtOrBelow(place.id, id);
  const written = [...declaredIds(file), ...citedIds(workspace, file, subject.referential.folder)].filter(isLinked);
  const starts = [...new Set(written.map(({ start }) => start))].sort((a, b) => a - b);
  // What is not written as it reads, in quotes for instance, is left alone.
  const linked = starts.map(start => span(start, start + id.length)).filter(one => textOf(file.text, one) === id);
  return linked.length > 1 && linked.some(one => touches(one, offset)) ? linked : [];
}

interface WrittenId {
  readonly id: string;
  readonly start: number;
}

function declaredIds(file: SourceFile): readonly WrittenId[] {
  return file.declarations.flatMap(({ id, entry }) => (id === undefined ? [] : [{ id, start: idSpanOf(entry).start }]));
}

/** Of a qualified id, what stands behind its prefix. */
function citedIds(workspace: Workspace, file: SourceFile, folder: string): readonly WrittenId[] {
  const own = referencesIn(workspace, file).filter(({ referential }) => referential.folder === folder);
  return own.map(({ to, span: { end } }) => ({ id: to, start: end - to.length }));
}
