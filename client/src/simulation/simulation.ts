/** The simulation as a whole: its views, what leads to them, and what they lead to. */
import * as vscode from 'vscode';
import { followCommitted } from '../git/follow-committed.ts';
import type { LanguageServer } from '../language-client.ts';
import type { Trees } from '../tree/trees.ts';
import { simulationLenses } from './code-lens.ts';
import { comparesWithCommitted } from './compare.ts';
import { type ScenarioViews, scenarioViews } from './scenario-views.ts';
import { viewMessages } from './view-messages.ts';

/** The views of scenarios, wired. */
export function simulation(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  trees: Trees,
  log: vscode.LogOutputChannel,
): ScenarioViews {
  const committed = followCommitted(server, trees, log, () => {
    for (const view of views.all) if (comparesWithCommitted(view)) view.compare(view.comparison);
  });
  const onMessage = viewMessages({ server, trees, log, committed });
  const views: ScenarioViews = scenarioViews({ context, server, trees, log, onMessage });
  const all = vscode.Disposable.from(
    views,
    committed,
    simulationLenses(views, trees),
    views.onDidChange(() => {
      if (!views.all.some(comparesWithCommitted)) committed.stop();
    }),
  );
  return {
    get last() {
      return views.last;
    },
    get all() {
      return views.all;
    },
    get visible() {
      return views.visible;
    },
    onDidChange: views.onDidChange,
    open: views.open,
    dispose: () => all.dispose(),
  };
}
