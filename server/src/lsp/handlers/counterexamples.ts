import type { Command } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import type { NewFile } from '../../core/analysis/fix.ts';
import { type Counterexample, counterexampleOf } from '../../core/features/counterexample.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Problem } from '../../core/model/problem.ts';
import { scenarioText } from '../../core/parse/scenario/write-scenario.ts';
import { childPath } from '../../disk/paths.ts';
import { smallText } from '../../disk/small-text.ts';
import { uriOf } from '../uris.ts';

/** What a fix makes, and what is done behind it. */
export interface ShownExample {
  readonly title: string;
  readonly changes: { readonly creates: readonly NewFile[] };
  readonly command?: Command;
}

/**
 * The collectivité that a problem tells as an example, as a scenario in a file that is not there yet, opened by a command of the
 * client that has one.
 */
export function counterexample(
  workspace: Workspace,
  file: string,
  problem: Problem,
  openCommand: string | undefined,
): ShownExample | undefined {
  const found = counterexampleOf(workspace, file, problem);
  if (found === undefined) return undefined;
  const title = say('Open the example as a scenario: {example}', { example: found.example });
  const created = newFile(found, problem);
  const opening = openCommand && { title, command: openCommand, arguments: [uriOf(created.path)] };
  return { title, changes: { creates: [created] }, ...(opening && { command: opening }) };
}

function newFile({ profile, example, folder }: Counterexample, { code }: Problem): NewFile {
  let count = 0;
  let path: string;
  do path = childPath(folder, `${code}-${++count}.scenario.yml`);
  while (smallText(path).kind !== 'none');
  return { path, text: scenarioText({ title: example, profile, statuses: new Map() }) };
}
