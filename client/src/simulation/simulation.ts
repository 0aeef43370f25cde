/** The simulation as a whole: its views, what leads to them, and what they lead to. */
import type * as vscode from 'vscode';
import { followCommitted } from '../git/follow-committed.ts';
import type { LanguageServer } from '../language-client.ts';
import type { Trees } from '../tree/trees.ts';
import { simulationLenses } from './code-lens.ts';
import { comparesWithCommitted } from './compare.ts';
import { type ScenarioViews, scenarioViews } from './scenario-views.ts';
import { viewMessages } from './view-messages.ts';

/** The views of scenarios, wired; they end with the extension. */
export function simulation(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  trees: Trees,
  log: vscode.LogOutputChannel,
): ScenarioViews {
  const committed = followCommitted(server, trees, log, () => {
    for (const { talk } of views.all) if (comparesWithCommitted(talk)) talk.compare(talk.comparison);
  });
  const onMessage = viewMessages({ server, trees, log, committed, views: () => views });
  const views: ScenarioViews = scenarioViews({ context, server, trees, log, onMessage });
  context.subscriptions.push(
    views,
    committed,
    simulationLenses(views, trees),
    views.onDidChange(() => {
      if (!views.all.some(({ talk }) => comparesWithCommitted(talk))) committed.stop();
    }),
  );
  return views;
}
