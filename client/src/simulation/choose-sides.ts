/** Lets the user choose any number of scenarios and commits to compare with. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { Baseline } from '../../../server/src/protocol/simulation.ts';
import { commitDetails, subjectOf } from '../git/commit-words.ts';
import type { GitCommit } from '../git/git-api.ts';
import { baselineKey } from './comparison.ts';
import { folderOf, knownScenarios, type ServerScenarios } from './scenario-files.ts';

export interface SideChoice {
  /** The scenario of the view. */
  readonly except: vscode.Uri;
  /** What is compared already. */
  readonly chosen: readonly Baseline[];
  /** Those before the last one. */
  readonly commits: readonly GitCommit[];
  readonly scenarios: ServerScenarios;
}

interface SideItem extends vscode.QuickPickItem {
  readonly baseline?: Baseline;
}

/** Those that were compared already come first, in their order. Undefined where the user gives up. */
export async function chooseSides(choice: SideChoice): Promise<readonly Baseline[] | undefined> {
  const before = choice.chosen.map(baselineKey);
  const scenarios = await knownScenarios(choice.except, choice.scenarios);
  const items: SideItem[] = [
    { label: say('Scenarios'), kind: vscode.QuickPickItemKind.Separator },
    ...scenarios.map(({ uri, title, file }): SideItem => {
      const baseline = { kind: 'scenario', uri: uri.toString() } as const;
      return {
        label: title ?? file,
        description: title === null ? folderOf(uri) : `${file} · ${folderOf(uri)}`,
        baseline,
      };
    }),
    { label: say('Versions of the référentiel'), kind: vscode.QuickPickItemKind.Separator },
    { label: say('The text as last committed'), baseline: { kind: 'committed' } },
    ...choice.commits.map(itemOf),
  ];
  const picked = await vscode.window.showQuickPick(
    items.map(item => ({
      ...item,
      picked: item.baseline !== undefined && before.includes(baselineKey(item.baseline)),
    })),
    { title: say('Compare with which scenarios and versions?'), canPickMany: true, matchOnDescription: true },
  );
  const baselines = picked?.flatMap(({ baseline }) => baseline ?? []);
  const place = (baseline: Baseline): number => before.indexOf(baselineKey(baseline)) + 1 || before.length + 1;
  return baselines?.sort((a, b) => place(a) - place(b));
}

function itemOf(commit: GitCommit): SideItem {
  const baseline = { kind: 'committed', commit: commit.hash } as const;
  return { label: subjectOf(commit), description: commitDetails(commit), baseline };
}
