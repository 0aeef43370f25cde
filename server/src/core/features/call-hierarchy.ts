import { declarationAt, type Reference, referencesIn, referencesTo } from '../index/references.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import type { Entry, SourceFile } from '../model/source.ts';
import { entryName } from '../parse/entry-name.ts';
import { type Span, touches } from '../text/span.ts';
import { type EntryKind, entryKinds } from './entry-kind.ts';
import type { Subject } from './subject/subject.ts';

/** What cites, or is cited: an action, a question, a rule, a piece of evidence or an indicator, where it is written. */
export interface Citing {
  readonly file: SourceFile;
  readonly entry: Entry;
  readonly kind: EntryKind;
  /** Empty where it has none; of a rule, the action that it is on. */
  readonly id: string;
}

/** One that cites, or is cited, and each place where it does, or is. */
export interface Relation {
  readonly other: Citing;
  /** In the text of the one that cites, in its order. */
  readonly spans: readonly Span[];
}

/** Where the action under a cursor is declared; undefined where it is not, and for anything else. */
export function citingOf(workspace: Workspace, subject: Subject): Citing | undefined {
  return subject.kind === 'action' ? citingNamed(workspace, subject.referential, subject.id) : undefined;
}

/** What begins at an offset of a file, as it was told before; undefined where there is no title any more. */
export function citingAt(workspace: Workspace, file: SourceFile, offset: number): Citing | undefined {
  const entry = entryAt(file, offset);
  return entry && touches(entry.titleSpan, offset) ? citing(workspace, file, entry) : undefined;
}

/** What cites an action, in prose, keys, formulas and origins, in the order of files and text; nothing cites the others. */
export function citedBy(workspace: Workspace, { file, id }: Citing): readonly Relation[] {
  const referential = referentialOfFile(workspace, file.path);
  const references = referential ? referencesTo(workspace, referential, id) : [];
  return grouped(references, reference => citingIn(workspace, reference));
}

/** What a reference stands in: an action, or the entry of another file; undefined outside of all. */
export function citingIn(workspace: Workspace, { file, span }: Pick<Reference, 'file' | 'span'>): Citing | undefined {
  const entry = entryAt(file, span.start);
  return entry && citing(workspace, file, entry);
}

/** The actions that one cites, with all that stands below it in its file, in the order of the text. */
export function citedIn(workspace: Workspace, { file, entry }: Citing): readonly Relation[] {
  const references = referencesIn(workspace, file, { within: entry.span });
  references.sort((a, b) => a.span.start - b.span.start);
  return grouped(references, ({ referential, to }) => citingNamed(workspace, referential, to));
}

function grouped(
  references: readonly Reference[],
  otherOf: (reference: Reference) => Citing | undefined,
): readonly Relation[] {
  const byEntry = new Map<Entry, { readonly other: Citing; readonly spans: Span[] }>();
  for (const reference of references) {
    const other = otherOf(reference);
    if (other === undefined) continue;
    const known = byEntry.get(other.entry) ?? { other, spans: [] };
    known.spans.push(reference.span);
    byEntry.set(other.entry, known);
  }
  return [...byEntry.values()].map(({ other, spans }) => ({ other, spans: spans.sort((a, b) => a.start - b.start) }));
}

/** The action of an id, where it is declared; undefined where it is not. */
export function citingNamed(workspace: Workspace, referential: Referential, id: string): Citing | undefined {
  const source = referential.sources.get(id);
  return source && citing(workspace, source.file, source.declaration.entry);
}

/** The action in whose text an offset stands, or the whole entry of another file. */
function entryAt(file: SourceFile, offset: number): Entry | undefined {
  if (file.kind === 'measure') return declarationAt(file, offset)?.entry;
  return file.entries.find(({ span }) => touches(span, offset));
}

function citing(workspace: Workspace, file: SourceFile, entry: Entry): Citing {
  return { file, entry, kind: entryKinds(workspace, file)(entry), id: entryName(file.kind, entry) };
}
