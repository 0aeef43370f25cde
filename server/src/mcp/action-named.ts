import { nodeMeant } from '../cli/score/file-report.ts';
import type { Workspace } from '../core/index/workspace.ts';
import type { Action, Referential } from '../core/model/referential.ts';
import { prepareWorkspace } from '../core/scoring/prepare-workspace.ts';
import type { Folder } from './folder.ts';

/** An action, and the référentiel that it is of. */
export interface NamedAction {
  readonly referential: Referential;
  readonly action: Action;
}

/** The action that an agent names, as `score --explain` reads it. @throws Failure where it is none, or one of several */
export async function actionNamed(folder: Folder, workspace: Workspace, name: string): Promise<NamedAction> {
  const prepared = prepareWorkspace(workspace);
  const { forest } = prepared;
  const node = nodeMeant(prepared, await folder.scenario({}), name);
  const place = forest.referentials[forest.owner[node] ?? 0]?.folder;
  const referential = workspace.referentials.find(one => one.folder === place);
  const action = referential?.actions.get(forest.actions[node]?.id ?? '');
  if (referential === undefined || action === undefined) throw new Error(`No such node: ${node}`);
  return { referential, action };
}
