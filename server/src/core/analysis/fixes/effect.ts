import { type Workspace, withFiles } from '../../index/workspace.ts';
import type { SourceFile } from '../../model/source.ts';
import { allEntries } from '../../parse/declarations.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { applyEdits } from '../../text/edits.ts';
import { heardElsewhere } from '../attempt.ts';
import type { Changes, Edit } from '../fix.ts';
import { type Analysis, analysed } from '../run.ts';
import { type Counts, countsOf } from './counts.ts';
import { hidesText } from './read-text.ts';

/** What some edits do: how many problems there are before and after them, where they differ. */
export interface Effect {
  readonly before: Counts;
  readonly after: Counts;
  /** True where an entry or a text can no longer be read for one, in a comment for instance: its problems are gone with it. */
  readonly hidesText: boolean;
  /** True where an entry, an id or a block can be read that could not: what is wrong there is told from now on, and was there before. */
  readonly showsMore: boolean;
  /** True where an action counts for one that only repeated another: it adds to what is above it from now on. */
  readonly repeatsLess: boolean;
}

/** Tries a fix out on the workspace that was analysed. It costs what it changes, and nothing that is known is forgotten. */
export function effectOf(analysis: Analysis, fix: Tried): Effect {
  const { workspace, severities, problems } = analysis;
  const changes = changesBy(workspace, fix);
  const changed = withFiles(workspace, changes);
  const after = analysed(changed, severities, heardElsewhere, analysis).problems;
  const paths = after.changesSince(problems);
  const [old, fresh] = [readIn(at(workspace.files, changes.keys())), readIn(at(changed.files, changes.keys()))];
  return {
    before: countsOf(paths.map(path => problems.get(path) ?? [])),
    after: countsOf(paths.map(path => after.get(path) ?? [])),
    hidesText: fresh.entries < old.entries || hidesTextOf(workspace.files, changes, fix),
    showsMore: fresh.entries > old.entries || fresh.ids > old.ids || fresh.blocks > old.blocks,
    repeatsLess: repeatedIn(changed) < repeatedIn(workspace),
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
export type Tried = Pick<Changes, 'edits' | 'renames'>;

type Versions = ReadonlyMap<string, SourceFile | undefined>;

function changesBy(workspace: Workspace, { edits, renames }: Tried): Versions {
  const changes = new Map<string, SourceFile | undefined>(changedFiles(workspace, edits));
  for (const { from, to } of renames) {
    const file = changes.get(from) ?? workspace.files.get(from);
    if (file) changes.set(from, undefined).set(to, parseFile(to, file.text, file));
  }
  return changes;
}

function at(files: Workspace['files'], paths: Iterable<string>): SourceFile[] {
  return [...paths].flatMap(path => files.get(path) ?? []);
}

function hidesTextOf(files: Workspace['files'], changes: Versions, { edits, renames }: Tried): boolean {
  const names = new Map(renames.map(({ from, to }) => [from, to]));
  return [...changes.keys()].some(path => {
    const [before, after] = [files.get(path), changes.get(names.get(path) ?? path)];
    const own = edits.filter(({ file }) => file === path);
    return before !== undefined && after !== undefined && hidesText(before, after, own);
  });
}

/** How many actions only repeat others. */
function repeatedIn({ referentials }: Workspace): number {
  return referentials.reduce((sum, { duplicates }) => sum + duplicates.length, 0);
}

/** How much can be read of some files: entries, ids of actions and blocks of metadata. */
function readIn(files: readonly SourceFile[]) {
  const entries = files.flatMap(file => allEntries(file.entries));
  return {
    entries: entries.length,
    ids: files.flatMap(({ declarations }) => declarations).filter(({ id }) => id !== undefined).length,
    blocks: entries.filter(({ block }) => block !== undefined && block.fault === undefined).length,
  };
}
