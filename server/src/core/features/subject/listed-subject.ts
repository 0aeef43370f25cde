import { entriesOf, type IdentifiedEntry } from '../../analysis/facts/entries-around.ts';
import { listAbove } from '../../index/lists.ts';
import type { Workspace } from '../../index/workspace.ts';
import { LISTED, type Listed, listedAs } from '../../model/listed.ts';
import type { Place } from '../../model/problem.ts';
import type { FileKind, ListedKind, ScalarItem, SourceFile } from '../../model/source.ts';
import { itemsOfField } from '../../parse/fields.ts';
import { touches } from '../../text/span.ts';

/** A theme or a competence under a cursor: where it is listed, or where a question names it. */
export interface ListedSubject extends Place {
  readonly kind: ListedKind;
  readonly listed: IdentifiedEntry;
}

/** The theme or competence at an offset of a file; undefined where there is none, or the list for the file has none of the name. */
export function listedSubjectAt(workspace: Workspace, file: SourceFile, offset: number): ListedSubject | undefined {
  return declaredAt(file, offset) ?? namedAt(workspace, file, offset);
}

/** Every place of a workspace where a question names a theme or a competence, in the order of files and text. */
export function namesOfListed(workspace: Workspace, listed: IdentifiedEntry): readonly Place[] {
  const lists = listsOf(workspace, listed.file.kind);
  return [...workspace.around.values()].flatMap(file => namesBelow(lists, file, listed));
}

/** The same in one file. */
export function namesOfListedIn(workspace: Workspace, file: SourceFile, listed: IdentifiedEntry): readonly Place[] {
  return namesBelow(listsOf(workspace, listed.file.kind), file, listed);
}

function namesBelow(lists: readonly SourceFile[], file: SourceFile, listed: IdentifiedEntry): readonly Place[] {
  const as = file.kind === 'question' ? listedAs(listed.file.kind) : undefined;
  const meant = as?.meant(listed.id);
  if (as === undefined || meant === undefined || listAbove(lists, as.kind, file.path) !== listed.file) return [];
  const named = listedNamesIn(file, as).filter(({ text }) => as.meant(text) === meant);
  return named.map(({ span }) => ({ file: file.path, span }));
}

function listsOf({ around }: Pick<Workspace, 'around'>, kind: FileKind): readonly SourceFile[] {
  return [...around.values()].filter(file => file.kind === kind);
}

function declaredAt(file: SourceFile, offset: number): ListedSubject | undefined {
  const as = listedAs(file.kind);
  if (as === undefined) return undefined;
  for (const listed of entriesOf(file, as.kind)) {
    for (const span of [listed.idSpan, listed.entry.titleSpan])
      if (touches(span, offset)) return { kind: as.kind, listed, file: file.path, span };
  }
  return undefined;
}

function namedAt(workspace: Workspace, file: SourceFile, offset: number): ListedSubject | undefined {
  for (const as of LISTED) {
    const name = listedNamesIn(file, as).find(({ span }) => touches(span, offset));
    if (name) return listedNamed(workspace, as, file, name);
  }
  return undefined;
}

function listedNamed(
  workspace: Workspace,
  as: Listed,
  file: SourceFile,
  { text, span }: ScalarItem,
): ListedSubject | undefined {
  const list = listFor(workspace, as, file.path);
  const meant = as.meant(text);
  const listed =
    list && meant !== undefined ? entriesOf(list, as.kind).find(({ id }) => as.meant(id) === meant) : undefined;
  return listed && { kind: as.kind, listed, file: file.path, span };
}

function listedNamesIn(file: SourceFile, { named }: Listed): readonly ScalarItem[] {
  return file.kind === 'question' ? file.entries.flatMap(entry => itemsOfField(entry, named)) : [];
}

/** The file whose list of a kind counts for a path; undefined where there is none. */
export function listFor({ around }: Workspace, { kind }: Listed, path: string): SourceFile | undefined {
  return listAbove(listsOf({ around }, kind), kind, path);
}
