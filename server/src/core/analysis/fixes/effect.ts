import { memory } from '../../index/memory.ts';
import { type Workspace, withFiles } from '../../index/workspace.ts';
import type { Declaration, SourceFile } from '../../model/source.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Edit } from '../fix.ts';
import { problemsAcross, problemsWithin, type Severities } from '../run.ts';
import { added, type Counts, countsOf, type Effect } from './counts.ts';
import { type Extract, extractAround, worthOf } from './extract.ts';

/**
 * What some edits do to the problems of a workspace, told from the problems that they can change: those of one axis where
 * only weights and prose change in it; else those of the whole, and of the references to actions that come, go, or change.
 * What is known of the workspace stays known.
 */
export function effectOf(workspace: Workspace, edits: readonly Edit[], severities: Severities): Effect {
  const changes = changedFiles(workspace, edits);
  return effectWithin(workspace, changes, severities) ?? effectOnAll(workspace, changes, severities);
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

type Changes = ReadonlyMap<string, SourceFile>;

function effectWithin(workspace: Workspace, changes: Changes, severities: Severities): Effect | undefined {
  const extracts = new Set([...changes.keys()].map(path => extractAround(workspace, path, severities)));
  const [extract, ...others] = extracts;
  if (extract === undefined || others.length > 0) return undefined;
  if ([...changes].some(([path, file]) => !isSameButForWeights(workspace.files.get(path), file))) return undefined;
  const changed = withFiles(extract.workspace, changes);
  if (worthOf(extract, changed) !== worthOf(extract, extract.workspace)) return undefined;
  const own = (problems: Extract['problems']) => [...extract.own].map(path => problems.get(path) ?? []);
  return { before: countsOf(own(extract.problems)), after: countsOf(own(problemsWithin(changed, severities))) };
}

/** True for texts in which the same actions stand in the same order, and cite the same ones. */
function isSameButForWeights(before: SourceFile | undefined, after: SourceFile): boolean {
  return (
    before?.kind === after.kind &&
    before.kind === 'measure' &&
    areAlike(before.declarations, after.declarations, isSameDeclaration) &&
    areAlike(before.citations, after.citations, (a, b) => a.id === b.id && a.prefix === b.prefix)
  );
}

function isSameDeclaration(a: Declaration, b: Declaration): boolean {
  return (
    a.id === b.id &&
    a.idKey === b.idKey &&
    a.usesPercent === b.usesPercent &&
    a.category === b.category &&
    a.entry.title === b.entry.title
  );
}

function areAlike<Item>(
  some: readonly Item[],
  others: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): boolean {
  return some.length === others.length && some.every((one, at) => others[at] !== undefined && isSame(one, others[at]));
}

const counted = memory<Workspace, Counts>();

function effectOnAll(workspace: Workspace, changes: Changes, severities: Severities): Effect {
  const changed = withFiles(workspace, changes);
  const paths = pathsNear(workspace, changed, changes);
  const within = counted(workspace, [severities], () => countsOf(problemsWithin(workspace, severities).values()));
  return {
    before: added(within, countsOf(problemsAcross(partOf(workspace, paths), severities).values())),
    after: added(
      countsOf(problemsWithin(changed, severities).values()),
      countsOf(problemsAcross(partOf(changed, paths), severities).values()),
    ),
  };
}

/** The files that changed, those that name an action that is another now, and all around the measures. */
function pathsNear(before: Workspace, after: Workspace, changes: Changes): readonly string[] {
  const ids = changedIds(before, after);
  const isNear = ({ path, kind, citations }: SourceFile) =>
    changes.has(path) || kind !== 'measure' || citations.some(({ id }) => ids.has(id));
  return [...after.files.values()].filter(isNear).map(({ path }) => path);
}

/** The ids of actions that came, went, or have another title or other points. */
function changedIds(before: Workspace, after: Workspace): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const now of after.referentials) {
    const then = before.referentials.find(({ folder }) => folder === now.folder);
    if (then === now || then === undefined) continue;
    for (const id of new Set([...then.actions.keys(), ...now.actions.keys()])) {
      const [old, fresh] = [then.actions.get(id), now.actions.get(id)];
      const isSame = old?.title === fresh?.title && then.points.get(id)?.points === now.points.get(id)?.points;
      if (!isSame) ids.add(id);
    }
  }
  return ids;
}

/** Some files in their référentiels, as copies: what is known of the files themselves stays as it is. */
function partOf({ files, referentials, settings }: Workspace, paths: readonly string[]): Workspace {
  const copies = paths.flatMap(path => {
    const file = files.get(path);
    return file ? [[path, { ...file }] as const] : [];
  });
  return { files: new Map(copies), referentials, settings };
}
