/** What a view is compared with, on its wish: another scenario, or the texts of the last commit. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { FromView } from '../../../server/src/protocol/view.ts';
import type { Committed } from '../git/follow-committed.ts';
import { chooseScenario, labelOfScenario } from './scenario-files.ts';
import type { ScenarioView } from './scenario-view.ts';

type CompareMessage = Extract<FromView, { readonly type: 'compare' }>;

/** Does what the view wishes. Where there is nothing to compare with, says so and leaves the view as it is. */
export async function compareView(message: CompareMessage, view: ScenarioView, committed: Committed): Promise<void> {
  switch (message.with) {
    case 'nothing':
      view.compare(null);
      break;
    case 'scenario': {
      const uri = await chooseScenario(say('Compare with which scenario?'), view.document.uri);
      if (uri === undefined) break;
      const baseline = { kind: 'scenario', uri: uri.toString() } as const;
      view.compare({ baseline, label: () => labelOfScenario(uri) });
      break;
    }
    case 'committed': {
      const obstacle = await committed.start();
      if (obstacle !== null) await vscode.window.showWarningMessage(obstacle);
      else view.compare({ baseline: { kind: 'committed' }, label: () => committed.label });
      break;
    }
  }
}

/** True while a view compares with the last commit. */
export function comparesWithCommitted(view: ScenarioView): boolean {
  return view.comparison?.baseline.kind === 'committed';
}
