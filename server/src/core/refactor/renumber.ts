import type { Edit } from '../analysis/fix.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import { declarationEdits } from './declaration-edits.ts';
import { mentionEdits } from './mention-edits.ts';
import type { NewIds } from './new-ids.ts';
import type { Outside } from './outside.ts';
import { type FileNames, renumberedNames } from './renumbered-names.ts';
import { rowNameEdits } from './row-name-edits.ts';
import { scenarioEdits } from './scenario-edits.ts';
import { written } from './written.ts';

/** What new ids of actions make of all that is written. */
export interface Renumbered extends FileNames {
  /** Of texts as they are, and files by their names so far; they do not overlap. */
  readonly edits: readonly Edit[];
  /** The places that name one of the actions in a way that cannot be written anew: whoever changes ids should refuse. */
  readonly unwritten: readonly Place[];
}

/**
 * Gives actions of a référentiel other ids, all at once, so that two may change places: where they are declared, and wherever
 * they are named, in prose, keys, formulas, origins, scenarios, `referentiel.json` and the names of files. What the ids that
 * are not in the map mean is the caller's to mind: none of them may be among the new ones.
 */
export function renumbered(workspace: Workspace, referential: Referential, ids: NewIds, outside: Outside): Renumbered {
  const named = written([
    mentionEdits(workspace, referential, ids),
    ...outside.scenarios.map(scenario => scenarioEdits(workspace, referential, ids, scenario)),
  ]);
  const rows = outside.settings.flatMap(file => rowNameEdits(file, referential, ids));
  return {
    edits: [...declarationEdits(referential, ids), ...named.edits, ...rows],
    unwritten: named.unwritten,
    ...renumberedNames(workspace, referential, ids, outside.scenarios),
  };
}
