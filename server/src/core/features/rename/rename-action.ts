import { alternativesOf } from '../../index/alternatives.ts';
import { referentialsNamed } from '../../index/prefixes.ts';
import { fileNameOf, type Workspace } from '../../index/workspace.ts';
import { isActionId, isAlternative, levelOf, parentId, qualifiedId } from '../../model/id.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { QUALIFIED_ID_LIMIT } from '../../model/transition.ts';
import { brokenIn } from '../../refactor/broken.ts';
import { linkEdits } from '../../refactor/link-edits.ts';
import { type NewIds, newIdsBelow } from '../../refactor/new-ids.ts';
import type { Outside } from '../../refactor/outside.ts';
import { isRefused, type Plan, planned, type Refused, refused } from '../../refactor/plan.ts';
import { type Renumbered, renumbered } from '../../refactor/renumber.ts';
import { settled } from '../../refactor/settled.ts';
import { unwrittenAt } from '../../refactor/unwritten.ts';

/** An action that is to get another id, with what may go with it. */
export interface ActionRename {
  readonly referential: Referential;
  readonly action: Action;
  /** As it was typed: with the prefix of its référentiel or without. */
  readonly text: string;
  /** True where its alternatives, if it has some, get theirs with it. */
  readonly withAlternatives: boolean;
}

/** The ids that the alternatives of a measure would get with it, and all below them; empty for any other action, and where it becomes an alternative itself. */
export function alternativesWith({ referential, action, text }: Omit<ActionRename, 'withAlternatives'>): NewIds {
  const id = plainId(text);
  if (isAlternative(id)) return NO_IDS;
  const renumber = (alternative: Action) => newIdsBelow(alternative, id + alternative.id.slice(action.id.length));
  return new Map(alternativesOf(referential, action).flatMap(alternative => [...renumber(alternative)]));
}

const NO_IDS: NewIds = new Map();

/**
 * Gives an action another id, with all below it, wherever they are named, and its alternatives theirs where that is wanted;
 * refused where it would not fit the tree, the platform or the files.
 */
export function renameAction(workspace: Workspace, rename: ActionRename, outside: Outside): Plan {
  const changes = renumberedWith(workspace, rename.referential, [rename], outside);
  if (isRefused(changes)) return changes;
  // Its own id: what would be written stands there.
  if (plainId(rename.text) === rename.action.id) return planned({ edits: [] });
  const { edits, renames, taken } = changes;
  const [stuck] = taken;
  if (stuck) return refused('file-exists', { file: fileNameOf(stuck.to) });
  const followed = { renames, edits: [...edits, ...linkEdits(workspace, renames)] };
  return planned(settled(followed, path => textAt(workspace, outside, path)));
}

/** What other ids of some actions of a référentiel make of all that is written, all at once; or why they cannot have them. */
export function renumberedWith(
  workspace: Workspace,
  referential: Referential,
  renames: readonly ActionRename[],
  outside: Outside,
): Renumbered | Refused {
  const broken = brokenIn(workspace, referential);
  if (broken) return broken;
  const ids = idsWith(renames);
  for (const rename of renames) {
    const misfit = misfitOf(workspace, rename, ids);
    if (misfit) return misfit;
  }
  const wrong = wrongId(referential, ids);
  if (wrong) return wrong;
  const changes = renumbered(workspace, referential, ids, outside);
  const [place] = changes.unwritten;
  return place ? unwrittenAt(workspace, outside, place) : changes;
}

/** What stands below an action that has a rename of its own has that id, not the one that would go with it. */
function idsWith(renames: readonly ActionRename[]): NewIds {
  const fromAbove = renames.toSorted((a, b) => a.action.level - b.action.level);
  return new Map(
    fromAbove.flatMap(rename => [
      ...newIdsBelow(rename.action, plainId(rename.text)),
      ...(rename.withAlternatives ? alternativesWith(rename) : NO_IDS),
    ]),
  );
}

/** The text of a file or a scenario as it is; undefined where there is none. */
export function textAt({ files }: Workspace, { scenarios }: Outside, path: string): string | undefined {
  return files.get(path)?.text ?? scenarios.find(scenario => scenario.path === path)?.text;
}

function plainId(text: string): string {
  return qualifiedId(text)?.id ?? text;
}

/** Why an action cannot have the id that was typed. */
function misfitOf(workspace: Workspace, { referential, action, text }: ActionRename, ids: NewIds): Refused | undefined {
  const prefix = qualifiedId(text)?.prefix;
  const id = plainId(text);
  if (action.id === '') return refused('root');
  const isOther = prefix !== undefined && !referentialsNamed(workspace, prefix).includes(referential);
  if (isOther) return refused('other-prefix', { prefix });
  const mayHaveLetters = hasLetters(referential);
  if (id === '' || !isActionId(id) || (!mayHaveLetters && /[a-z]/.test(id))) {
    return refused(mayHaveLetters ? 'no-id-2026' : 'no-id', { text });
  }
  const meant = id.replace(/(^|\.)0+(?=\d)/g, '$1');
  return meant === id ? misplaced(referential, action, id, ids) : refused('leading-zero', { text, meant });
}

/** Why an action cannot stand where an id would put it. */
function misplaced({ actions }: Referential, action: Action, text: string, ids: NewIds): Refused | undefined {
  const { id, level, declaredIn, beginsFile } = action;
  if (levelOf(text) !== level) return refused(level === 1 ? 'axis-level' : 'other-level', { text, id, count: level });
  const [before, parent] = [parentId(id) ?? '', parentId(text) ?? ''];
  const isThere = (actions.has(parent) && !ids.has(parent)) || [...ids.values()].includes(parent);
  if (parent !== before && !isThere) return refused('no-parent', { text, parent });
  if (parent !== before && !beginsFile) return refused('inside-parent', { text, id, parent: before });
  return declaredIn.length > 1 ? refused('id-twice', { id, files: declaredIn.map(fileNameOf) }) : undefined;
}

/** Alternatives, and tasks with letters, came with the platform of 2026. */
function hasLetters({ dialect, platform }: Referential): boolean {
  return dialect === '2026' || platform === '2026';
}

/** Why some of the ids cannot be given. */
function wrongId({ actions, name = '', platform }: Referential, ids: NewIds): Refused | undefined {
  const given = new Set<string>();
  for (const [id, text] of ids) {
    const there = given.has(text) ? actions.get(id) : ids.has(text) ? undefined : actions.get(text);
    given.add(text);
    if (there) return refused('id-taken', { text, title: there.title });
    const isTooLong = platform === '2026' && `${name}_${text}`.length > QUALIFIED_ID_LIMIT;
    if (isTooLong) return refused('id-too-long', { text, limit: QUALIFIED_ID_LIMIT });
  }
  return undefined;
}
