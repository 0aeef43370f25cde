import type { Rename } from '../../analysis/fix.ts';
import { folderOf, referentialOfFile, type Workspace } from '../../index/workspace.ts';
import { idInName } from '../../model/id.ts';
import type { ActionRename } from './rename-action.ts';

/**
 * The other id that a measure gets with the other name of its file: undefined where the names tell no ids, the file moves to
 * another référentiel, or its text does not have the id of before (any more).
 */
export function renamedWithFile(workspace: Workspace, { from, to }: Rename): ActionRename | undefined {
  const [id, text] = [idInName(from), idInName(to)];
  const referential = referentialOfFile(workspace, from);
  const isOwn = id !== undefined && workspace.files.get(from)?.declarations[0]?.id === id;
  const action = isOwn && folderOf(from) === folderOf(to) ? referential?.actions.get(id) : undefined;
  return referential && action && text !== undefined && text !== id ? { referential, action, text } : undefined;
}
