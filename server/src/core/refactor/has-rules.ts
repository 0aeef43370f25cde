import { referencesTo } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Action, Referential } from '../model/referential.ts';

/** True where an action has personalisation rules of its own: their key names it, whatever their formulas name. */
export function hasRules(workspace: Workspace, referential: Referential, { id }: Pick<Action, 'id'>): boolean {
  return referencesTo(workspace, referential, id).some(({ kind, file }) => kind === 'key' && file.kind === 'rule');
}
