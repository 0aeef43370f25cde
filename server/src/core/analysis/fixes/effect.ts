import { folderOf, type Workspace, withFiles } from '../../index/workspace.ts';
import { PersistentMap } from '../../memory/persistent-map.ts';
import type { Referential, WeighedAction } from '../../model/referential.ts';
import type { Entry, SourceFile } from '../../model/source.ts';
import { allEntries } from '../../parse/declarations.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Edit, Fix } from '../fix.ts';
import { pathsFoundIn, problemsAcross, problemsWithin, type Severities } from '../run.ts';
import { added, type Counts, countsOf } from './counts.ts';

/** What some edits do: how many problems there are before and after them, where the edits can change that. */
export interface Effect {
  readonly before: Counts;
  readonly after: Counts;
  /** True where an entry or a text can no longer be read for one, in a comment for instance: its problems are gone with it. */
  readonly hidesText: boolean;
}

/**
 * Tries edits out on a workspace. Looked at are the files that change, their référentiels, and the references to the actions
 * that come, go, or change; nothing that is known of the workspace is forgotten for it.
 */
export function effectOf(workspace: Workspace, fix: Tried, severities: Severities): Effect {
  const changes = changesBy(workspace, fix);
  const changed = withFiles(workspace, changes);
  const [before, after] = [touched(workspace, changes), touched(changed, changes)];
  const within = new Set([...changes.keys(), ...[...before, ...after].flatMap(one => [...pathsFoundIn(one)])]);
  const across = pathsAcross(workspace, changes, changedIds(before, after));
  const counts = (from: Workspace, referentials: readonly Referential[]) =>
    added(
      countsOf(problemsWithin({ ...from, files: filesAt(from, within), referentials }, severities).values()),
      countsOf(problemsAcross({ ...from, files: copiesAt(from, across) }, severities).values()),
    );
  return {
    before: counts(workspace, before),
    after: counts(changed, after),
    hidesText: hides(at(workspace.files, changes.keys()), at(changed.files, changes.keys())),
  };
}

/** The files that edits change, as they are then. */
export function changedFiles({ files }: Workspace, edits: readonly Edit[]): ReadonlyMap<string, SourceFile> {
  const paths = new Set(edits.map(({ file }) => file));
  return new Map(
    [...paths].flatMap(path => {
      const before = files.get(path);
      const own = edits.filter(({ file }) => file === path);
      return before ? [[path, parseFile(path, applyEdits(before.text, own), before)] as const] : [];
    }),
  );
}

/** Edits of texts, and new names of files; what a fix creates is not tried out. */
export type Tried = Pick<Fix, 'edits' | 'renames'>;

type Changes = ReadonlyMap<string, SourceFile | undefined>;

function changesBy(workspace: Workspace, { edits, renames }: Tried): Changes {
  const changes = new Map<string, SourceFile | undefined>(changedFiles(workspace, edits));
  for (const { from, to } of renames) {
    const file = changes.get(from) ?? workspace.files.get(from);
    if (file) changes.set(from, undefined).set(to, parseFile(to, file.text, file));
  }
  return changes;
}

/** The référentiels whose files change. */
function touched({ referentials }: Workspace, changes: Changes): readonly Referential[] {
  const folders = new Set([...changes.keys()].map(folderOf));
  return referentials.filter(({ folder }) => folders.has(folder));
}

/** The files that change, those that name an action that is another then, and all around the measures where one is. */
function pathsAcross({ files }: Workspace, changes: Changes, ids: ChangedIds): readonly string[] {
  const isAround = ids.named || [...changes.values()].some(file => file && file.kind !== 'measure');
  const isNear = ({ kind, citations }: SourceFile) =>
    (isAround && kind !== 'measure') || citations.some(({ id }) => ids.all.has(id));
  return [...new Set([...changes.keys(), ...[...files.values()].filter(isNear).map(({ path }) => path)])];
}

interface ChangedIds {
  /** Of the actions that come, go, or have another title or other points. */
  readonly all: ReadonlySet<string>;
  /** True where not only points change. */
  readonly named: boolean;
}

function changedIds(before: readonly Referential[], after: readonly Referential[]): ChangedIds {
  const all = new Set<string>();
  let named = false;
  const compare = (a: WeighedAction | undefined, b: WeighedAction | undefined): void => {
    if (a === b) return;
    const isNamed = a?.action.title !== b?.action.title;
    if (isNamed || a?.own.points !== b?.own.points) all.add((a ?? b)?.id ?? '');
    named ||= isNamed;
    const others = new Map(b?.children.map(child => [child.id, child]));
    for (const child of a?.children ?? []) compare(child, others.get(child.id));
    const known = new Set(a?.children.map(({ id }) => id));
    for (const child of others.values()) if (!known.has(child.id)) compare(undefined, child);
  };
  for (const folder of new Set([...before, ...after].map(one => one.folder))) {
    const [then, now] = [before, after].map(list => list.find(one => one.folder === folder)?.weighed);
    compare(then, now);
  }
  return { all, named };
}

function filesAt({ files }: Workspace, paths: Iterable<string>): Workspace['files'] {
  return PersistentMap.of(at(files, paths).map(file => [file.path, file]));
}

// What is known of a file under other trees of actions would be forgotten: a copy knows nothing.
function copiesAt({ files }: Workspace, paths: readonly string[]): Workspace['files'] {
  return PersistentMap.of(at(files, paths).map(file => [file.path, { ...file }]));
}

function at(files: Workspace['files'], paths: Iterable<string>): SourceFile[] {
  return [...paths].flatMap(path => files.get(path) ?? []);
}

function hides(before: readonly SourceFile[], after: readonly SourceFile[]): boolean {
  const [old, fresh] = [before, after].map(files => files.flatMap(({ entries }) => allEntries(entries)));
  return old !== undefined && fresh !== undefined && (fresh.length < old.length || lengthOf(fresh) < lengthOf(old));
}

/** The length of the text below the titles of entries and sections. */
function lengthOf(entries: readonly Entry[]): number {
  const spans = entries.flatMap(({ intro, sections }) => [...intro, ...sections.flatMap(({ body }) => body)]);
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
