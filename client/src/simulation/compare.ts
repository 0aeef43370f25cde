/** What a view is compared with, on its wish: another scenario, or the texts of the last commit. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { Baseline } from '../../../server/src/protocol/simulation.ts';
import type { FromView } from '../../../server/src/protocol/view.ts';
import type { Committed } from '../git/follow-committed.ts';
import type { ComparisonMemory } from './comparison-memory.ts';
import type { Conversation } from './conversation.ts';
import { baseName, chooseScenario } from './scenario-files.ts';
import type { ScenarioView } from './scenario-view.ts';
import type { ScenarioViews } from './scenario-views.ts';

type CompareMessage = Extract<FromView, { readonly type: 'compare' }>;

export interface CompareParts {
  readonly views: ScenarioViews;
  readonly committed: Committed;
  readonly memory: ComparisonMemory;
}

/** Does what the view wishes. Where there is nothing to compare with, says so and leaves the view as it is. */
export async function compareView(message: CompareMessage, view: ScenarioView, parts: CompareParts): Promise<void> {
  const baseline = await wishedBaseline(message, view);
  if (baseline === undefined) return;
  const obstacle = await compareWith(baseline, view, parts);
  if (obstacle !== null) await vscode.window.showWarningMessage(obstacle);
  else parts.memory.remember(view.document.uri.toString(), baseline);
}

/** Compares a view with what it was compared with in an earlier session, where that is still there. */
export async function compareAgain(view: ScenarioView, parts: CompareParts): Promise<void> {
  const baseline = parts.memory.recall(view.document.uri.toString());
  if (baseline !== null) await compareWith(baseline, view, parts);
}

/** Undefined where the user has chosen none. */
async function wishedBaseline(message: CompareMessage, view: ScenarioView): Promise<Baseline | null | undefined> {
  if (message.with === 'nothing') return null;
  if (message.with === 'committed') return { kind: 'committed' };
  const uri = await chooseScenario(say('Compare with which scenario?'), view.document.uri);
  return uri && { kind: 'scenario', uri: uri.toString() };
}

/** The reason in words where there is nothing to compare with. */
async function compareWith(
  baseline: Baseline | null,
  { talk }: ScenarioView,
  { views, committed }: CompareParts,
): Promise<string | null> {
  const obstacle = baseline?.kind === 'committed' ? await committed.start() : null;
  if (obstacle !== null) return obstacle;
  talk.compare(baseline && { baseline, label: () => labelOf(baseline, views, committed) });
  return null;
}

function labelOf(baseline: Baseline, views: ScenarioViews, committed: Committed): string {
  return baseline.kind === 'committed' ? committed.label : labelOfScenario(vscode.Uri.parse(baseline.uri), views);
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
