import type { Command } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import type { NewFile } from '../../core/analysis/fix.ts';
import { counterexampleOf } from '../../core/features/counterexample.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Problem } from '../../core/model/problem.ts';
import { scenarioText } from '../../core/parse/scenario/write-scenario.ts';
import { uriOf } from '../proto/uris.ts';
import { freeNames, type IsTaken } from './free-names.ts';

/** What makes a scenario: a command of the client, or else a new file. */
export type ShownExample =
  | { readonly title: string; readonly command: Command }
  | { readonly title: string; readonly changes: { readonly creates: readonly NewFile[] } };

/**
 * The collectivité that a problem tells as an example, as a scenario that a command of the client shows: nothing is written
 * before it is saved. For a client without one, in a file that is not there yet.
 */
export async function counterexample(
  workspace: Workspace,
  file: string,
  problem: Problem,
  scenarioCommand: string | undefined,
  isTaken: IsTaken,
): Promise<ShownExample | undefined> {
  const found = counterexampleOf(workspace, file, problem);
  if (found === undefined) return undefined;
  const { profile, folder } = found;
  // Nothing is told of the one that stands for all.
  const example = found.example === '' ? say('any collectivité') : found.example;
  const title = say('Open the example as a scenario: {example}', { example });
  const text = scenarioText({ title: example, profile, statuses: new Map() });
  if (scenarioCommand === undefined)
    return { title, changes: { creates: [{ path: await freeNames(folder, problem.code, isTaken)(), text }] } };
  const named = [uriOf(folder), `${problem.code}.scenario.yml`, text];
  return { title, command: { title, command: scenarioCommand, arguments: named } };
}
