import { idKeyOf, nextFreeId, usedIds } from '../analysis/fixes/ids.ts';
import { placeOfChild } from '../analysis/fixes/insert-child.ts';
import { lineEndOfFiles } from '../analysis/fixes/make.ts';
import { measureLevelOf, talliesOf } from '../index/tallies.ts';
import { fileNameOf, type Workspace } from '../index/workspace.ts';
import { childId, isActionId, levelOf, parentId } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import { keyLine, type NewEntry, nestedSkeleton } from '../skeletons/action.ts';
import { type Skeleton, textOfSkeleton } from '../skeletons/skeleton.ts';
import { habitsOf } from './habits.ts';
import { focusedOn, freedByChild, proved } from './outcome.ts';
import { type Plan, planned, refused } from './plan.ts';
import { remainderLines } from './remainder.ts';
import { makingRoom } from './reweigh.ts';

/**
 * A new action below another one, behind all that are there: the next id, its sections as its siblings have them, and the
 * weight that is left for it. An axis or a measure has a file of its own.
 */
export function planNewAction(workspace: Workspace, referential: Referential, parent: string): Plan {
  const above = referential.actions.get(parent);
  if (above === undefined) return refused('no-action', { id: parent });
  const id = nextId(workspace, referential, above);
  if (!isActionId(id)) return refused('too-deep', { id: parent });
  const ids = [id, ...levelsBelow(referential, above, id)];
  const begun = planActions(workspace, referential, ids);
  if (begun.kind === 'refused') return begun;
  const said = makingRoom(referential, above, 1);
  const own = { ...begun, changes: { ...begun.changes, edits: [...begun.changes.edits, ...said] } };
  const plan = proved(workspace, referential, own, { added: ids, isFree: freedByChild(parent) });
  return plan.kind === 'refused' ? plan : focusedOn(workspace, referential, plan, id);
}

/** Actions of some ids, each below the one before: in the text of what is above the first, or in files of their own. */
export function planActions(workspace: Workspace, referential: Referential, ids: readonly string[]): Plan {
  const [first = ''] = ids;
  return hasOwnFile(referential, first) ? ownFile(workspace, referential, ids) : insertion(referential, ids);
}

/** The id of the next child of an action. */
export function nextId(workspace: Workspace, { sources, files }: Referential, above: Pick<Action, 'id'>): string {
  const file = sources.get(above.id)?.file ?? [...files.values()][0];
  return file ? nextFreeId(above.id, usedIds(workspace, file)) : childId(above.id, '1');
}

/** True for axes and measures, which begin files. */
export function hasOwnFile({ measureLevel }: Referential, id: string): boolean {
  return levelOf(id) === 1 || levelOf(id) === measureLevel;
}

/**
 * The ids of what comes below a new axis at once: in 2023, one without points and children leaves all that stands above it without
 * a sum; and with more files of axes than of measures, axes would be taken for measures.
 */
export function levelsBelow(referential: Referential, { children }: Action, id: string): string[] {
  const { dialect, measureLevel } = referential;
  const isSummed = dialect === '2023' && children.every(child => child.written.points === undefined);
  const isNeeded = isSummed || outnumbers(referential, id);
  const below: string[] = [];
  for (let at = id; isNeeded && levelOf(at) < measureLevel; ) {
    at = childId(at, '1');
    below.push(at);
  }
  return below;
}

/** True where one more file at the level of an id would make that the level of the measures. */
function outnumbers({ files, measureLevel }: Referential, id: string): boolean {
  const { levels } = talliesOf(files);
  const level = levelOf(id);
  // Where it is configured, no number of files decides on it.
  if (level >= measureLevel || measureLevelOf({ levels }) !== measureLevel) return false;
  return measureLevelOf({ levels: new Map(levels).set(level, (levels.get(level) ?? 0) + 1) }) !== measureLevel;
}

function insertion(referential: Referential, ids: readonly string[]): Plan {
  const [id = ''] = ids;
  const parent = parentId(id) ?? '';
  const source = referential.sources.get(parent);
  if (source === undefined) return refused('no-text', { id: parent });
  const place = placeOfChild(source, id);
  if (place === undefined || place.depth > DEEPEST) return refused('too-deep', { id: parent });
  const [here, elsewhere] = byFile(referential, ids);
  const edit = place.insert(textOfSkeleton(entries(referential, here, place.depth), place.lineEnd));
  return planned({ edits: [edit], creates: filesOf(referential, elsewhere) });
}

function ownFile({ files }: Workspace, referential: Referential, ids: readonly string[]): Plan {
  const creates = filesOf(referential, ids);
  const taken = creates.find(({ path }) => files.has(path));
  if (taken) return refused('file-exists', { file: fileNameOf(taken.path) });
  return planned({ creates });
}

/** The files that new actions one below the other have: one for each axis and measure, with what stands in it. */
export function filesOf(referential: Referential, ids: readonly string[]): readonly { path: string; text: string }[] {
  if (ids.length === 0) return [];
  const [own, others] = byFile(referential, ids);
  const path = `${referential.folder}/${own[0]}.md`;
  return [
    { path, text: textOfSkeleton(entries(referential, own, 1), lineEndOfFiles(referential)) },
    ...filesOf(referential, others),
  ];
}

/** Those that stand in the text of the first one, and the others. */
export function byFile(
  referential: Referential,
  ids: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const next = ids.findIndex((id, at) => at > 0 && hasOwnFile(referential, id));
  return next < 0 ? [ids, []] : [ids.slice(0, next), ids.slice(next)];
}

/** Actions one inside the other, the first with a title of a depth. */
export function entries(referential: Referential, ids: readonly string[], depth: number): Skeleton {
  return nestedSkeleton(ids.map((id, at) => entryOf(referential, id, depth + 2 * at)));
}

/** What a new action is to have, as its siblings have it. */
export function entryOf(referential: Referential, id: string, depth: number): NewEntry {
  const { keys, sections } = habitsOf(referential, id);
  return { depth, keys: [keyLine(idKeyOf(referential), id), ...remainderLines(referential, id), ...keys], sections };
}

/** Titles go down to six signs, and those of sections stand below those of actions. */
const DEEPEST = 5;
