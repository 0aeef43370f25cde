import { alternativesOf } from '../../index/alternatives.ts';
import { referentialsNamed } from '../../index/references.ts';
import { fileNameOf, type Workspace } from '../../index/workspace.ts';
import { isActionId, isAlternative, levelOf, parentId, qualifiedId } from '../../model/id.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { QUALIFIED_ID_LIMIT } from '../../model/transition.ts';
import { type NewIds, newIdsBelow } from '../../refactor/new-ids.ts';
import type { Outside } from '../../refactor/outside.ts';
import { type Plan, planned, type Refused, refused } from '../../refactor/plan.ts';
import { renumbered } from '../../refactor/renumber.ts';
import { settled } from '../../refactor/settled.ts';
import { unwrittenAt } from '../../refactor/unwritten.ts';

/** An action that is to get another id, with what may go with it. */
export interface ActionRename {
  readonly referential: Referential;
  readonly action: Action;
  /** As it was typed: with the prefix of its référentiel or without. */
  readonly text: string;
}

/** The ids that the alternatives of a measure would get with it, and all below them; empty for any other action, and where it becomes an alternative itself. */
export function alternativesWith({ referential, action, text }: ActionRename): NewIds {
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
export function renameAction(
  workspace: Workspace,
  rename: ActionRename,
  outside: Outside,
  withAlternatives: boolean,
): Plan {
  const { referential, action, text } = rename;
  const misfit = misfitOf(workspace, rename);
  if (misfit) return misfit;
  const ids = new Map([...newIdsBelow(action, plainId(text)), ...(withAlternatives ? alternativesWith(rename) : [])]);
  const wrong = wrongId(referential, ids);
  if (wrong) return wrong;
  const { unwritten, taken, ...changes } = renumbered(workspace, referential, ids, outside);
  const [place] = unwritten;
  if (place) return unwrittenAt(workspace, outside, place);
  const [stuck] = taken;
  if (stuck) return refused('file-exists', { file: fileNameOf(stuck.to) });
  return planned(settled(changes, path => textAt(workspace, outside, path)));
}

function textAt({ files }: Workspace, { scenarios }: Outside, path: string): string | undefined {
  return files.get(path)?.text ?? scenarios.find(scenario => scenario.path === path)?.text;
}

function plainId(text: string): string {
  return qualifiedId(text)?.id ?? text;
}

/** Why an action cannot have the id that was typed. */
function misfitOf(workspace: Workspace, { referential, action, text }: ActionRename): Refused | undefined {
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
  return meant === id ? misplaced(referential, action, id) : refused('leading-zero', { text, meant });
}

/** Why an action cannot stand where an id would put it. */
function misplaced({ actions }: Referential, action: Action, text: string): Refused | undefined {
  const { id, level, declaredIn, beginsFile } = action;
  if (levelOf(text) !== level) return refused(level === 1 ? 'axis-level' : 'other-level', { text, id, count: level });
  const [before, parent] = [parentId(id) ?? '', parentId(text) ?? ''];
  if (parent !== before && !actions.has(parent)) return refused('no-parent', { text, parent });
  if (parent !== before && !beginsFile) return refused('inside-parent', { text, id, parent: before });
  return declaredIn.length > 1 ? refused('id-twice', { id, files: declaredIn.map(fileNameOf) }) : undefined;
}

/** Alternatives, and tasks with letters, came with the platform of 2026. */
function hasLetters({ dialect, platform }: Referential): boolean {
  return dialect === '2026' || platform === '2026';
}

/** Why some of the ids cannot be given. */
function wrongId({ actions, name = '', platform }: Referential, ids: NewIds): Refused | undefined {
  for (const text of ids.values()) {
    const there = ids.has(text) ? undefined : actions.get(text);
    if (there) return refused('id-taken', { text, title: there.title });
    const isTooLong = platform === '2026' && `${name}_${text}`.length > QUALIFIED_ID_LIMIT;
    if (isTooLong) return refused('id-too-long', { text, limit: QUALIFIED_ID_LIMIT });
  }
  return undefined;
}
