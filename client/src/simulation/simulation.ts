/** The simulation as a whole: its views, what leads to them, and what they lead to. */
import type * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import type { Committed } from '../git/follow-committed.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Cursor } from '../tree/cursor.ts';
import { type Trees, whenLoaded } from '../tree/trees.ts';
import { type CompareParts, commitsOf, compareAgain, SIMULATION } from './compare.ts';
import { comparisonMemory } from './comparison-memory.ts';
import { tellLenses } from './lenses.ts';
import { scenariosOf } from './scenario-files.ts';
import type { ScenarioView } from './scenario-view.ts';
import { type ScenarioViews, scenarioViews } from './scenario-views.ts';
import { showUnsaved } from './unsaved-sign.ts';
import { viewMessages } from './view-messages.ts';

export interface SimulationParts {
  readonly context: vscode.ExtensionContext;
  readonly server: LanguageServer;
  readonly trees: Trees;
  readonly cursor: Cursor;
  readonly committed: Committed;
  readonly log: vscode.LogOutputChannel;
}

/** The views of scenarios, and what comparing them needs. */
export interface Simulation {
  readonly views: ScenarioViews;
  readonly compare: CompareParts;
}

/** The simulation, wired; it ends with the extension. */
export function simulation({ context, server, trees, cursor, committed, log }: SimulationParts): Simulation {
  const onError = (error: unknown): void => log.warn(`simulation: ${stackOf(error)}`);
  const memory = comparisonMemory(context.workspaceState, onError);
  const parts = (): CompareParts => ({ views, committed, memory, scenarios: scenariosOf(server) });
  const onMessage = viewMessages({ server, log, compare: parts });
  // A commit is that of a référentiel: there is none before the first tree.
  const onOpen = (view: ScenarioView): void => whenLoaded(trees, () => void compareAgain(view, parts()).catch(onError));
  const views: ScenarioViews = scenarioViews({ context, server, trees, cursor, log, onMessage, onOpen });
  context.subscriptions.push(
    views,
    committed.onDidChange(() => {
      for (const view of views.all) if (commitsOf(view).length > 0) view.compareAnew();
    }),
    tellLenses(views, server, onError),
    showUnsaved(document => views.all.some(view => view.document === document), log),
    views.onDidChange(() => {
      committed.keep(SIMULATION, views.all.flatMap(commitsOf));
    }),
  );
  return { views, compare: parts() };
}
