import type { Edit } from '../analysis/fix.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import { declarationEdits } from './declaration-edits.ts';
import { mentionEdits } from './mention-edits.ts';
import type { NewIds } from './new-ids.ts';
import type { Outside } from './outside.ts';
import type { Trail } from './plan.ts';
import { type FileNames, renumberedNames } from './renumbered-names.ts';
import { rowNameEdits } from './row-name-edits.ts';
import { type ScenarioWritten, scenarioEdits } from './scenario-edits.ts';
import { written } from './written.ts';

/** What new ids of actions make of all that is written. */
export interface Renumbered extends FileNames {
  /** Of texts as they are, and files by their names so far; they do not overlap. */
  readonly edits: readonly Edit[];
  /** The places that name one of the actions in a way that cannot be written anew: whoever changes ids should refuse. */
  readonly unwritten: readonly Place[];
  /** What scenarios say that is carried over in part, by the scenarios that do. */
  readonly remapped: readonly RemappedScenario[];
}

/** Of a scenario, what is lost, and what is joined with what is not filled in: qualified ids. */
export interface RemappedScenario extends Pick<ScenarioWritten, 'lost' | 'notFilled'> {
  readonly path: string;
}

const NO_HEIRS: Trail = new Map();

/**
 * Gives actions of a référentiel other ids, all at once, so that two may change places: where they are declared, and wherever
 * they are named, in prose, keys, formulas, origins, scenarios, `referentiel.json` and the names of files. What the ids that
 * are not in the map mean is the caller's to mind: none of them may be among the new ones, but where actions become one, or
 * several, as `heirs` says.
 */
export function renumbered(
  workspace: Workspace,
  referential: Referential,
  ids: NewIds,
  outside: Outside,
  heirs: Trail = NO_HEIRS,
): Renumbered {
  const scenarios = outside.scenarios.map(scenario => ({
    path: scenario.path,
    ...scenarioEdits(workspace, referential, ids, scenario, heirs),
  }));
  const named = written([mentionEdits(workspace, referential, ids), ...scenarios]);
  const rows = outside.settings.flatMap(file => rowNameEdits(file, referential, ids));
  return {
    edits: [...declarationEdits(referential, ids), ...named.edits, ...rows],
    unwritten: named.unwritten,
    remapped: scenarios.filter(({ lost, notFilled }) => lost.length + notFilled.length > 0),
    ...renumberedNames(workspace, referential, ids, outside.scenarios),
  };
}
