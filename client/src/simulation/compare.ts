/** What a view is compared with, on its wish: another scenario, or the texts of the last commit. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { FromView } from '../../../server/src/protocol/view.ts';
import type { Committed } from '../git/follow-committed.ts';
import type { Conversation } from './conversation.ts';
import { baseName, chooseScenario } from './scenario-files.ts';
import type { ScenarioView } from './scenario-view.ts';
import type { ScenarioViews } from './scenario-views.ts';

type CompareMessage = Extract<FromView, { readonly type: 'compare' }>;

/** Does what the view wishes. Where there is nothing to compare with, says so and leaves the view as it is. */
export async function compareView(
  message: CompareMessage,
  { document, talk }: ScenarioView,
  views: ScenarioViews,
  committed: Committed,
): Promise<void> {
  switch (message.with) {
    case 'nothing':
      talk.compare(null);
      break;
    case 'scenario': {
      const uri = await chooseScenario(say('Compare with which scenario?'), document.uri);
      if (uri === undefined) break;
      const baseline = { kind: 'scenario', uri: uri.toString() } as const;
      talk.compare({ baseline, label: () => labelOfScenario(uri, views) });
      break;
    }
    case 'committed': {
      const obstacle = await committed.start();
      if (obstacle !== null) await vscode.window.showWarningMessage(obstacle);
      else talk.compare({ baseline: { kind: 'committed' }, label: () => committed.label });
      break;
    }
  }
}

/** True while a view compares with the last commit. */
export function comparesWithCommitted({ comparison }: Conversation): boolean {
  return comparison?.baseline.kind === 'committed';
}

/** What a scenario calls itself, as far as a view knows; else the name of its file. */
function labelOfScenario(uri: vscode.Uri, { all }: ScenarioViews): string {
  const known = all.find(({ document, talk }) => document.uri.toString() === uri.toString() && talk.held !== null);
  return known?.talk.held?.answer.title ?? baseName(uri);
}
