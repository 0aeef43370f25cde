import { type ScoredFile, scoreNamed, tellRuleErrors } from '../cli/score/scenarios.ts';
import type { Workspace } from '../core/index/workspace.ts';
import type { Prepared } from '../core/scoring/prepare.ts';
import { prepareWorkspace } from '../core/scoring/prepare-workspace.ts';
import { type Folder, type GivenScenario, UNNAMED } from './folder.ts';

/** A scenario scored, and what `score` says on standard error. */
export interface Scored {
  readonly workspace: Workspace;
  readonly prepared: Prepared;
  readonly scored: ScoredFile;
  readonly notes: readonly string[];
}

/** Scores a scenario as the command does. @throws Failure where it cannot be read */
export async function scoredIn(folder: Folder, given: GivenScenario): Promise<Scored> {
  const { workspace, configuration } = await folder.read();
  const { rules } = configuration.settings;
  const notes: string[] = [];
  const telling = { err: (line: string) => void notes.push(line), shownPath: folder.shownPath };
  const prepared = prepareWorkspace(workspace);
  tellRuleErrors(workspace, rules, telling);
  const named = { file: given.scenario ?? UNNAMED, scenario: await folder.scenario(given) };
  const scored = scoreNamed(workspace, prepared, rules, named, telling);
  return { workspace, prepared, scored, notes };
}
