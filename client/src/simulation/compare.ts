/** What a view is compared with, on its wish: other scenarios, and the texts of commits. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { Baseline } from '../../../server/src/protocol/simulation.ts';
import type { FromView } from '../../../server/src/protocol/view.ts';
import { baseName } from '../base/file-names.ts';
import type { Committed } from '../git/follow-committed.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { chooseSides } from './choose-sides.ts';
import { baselineKey, baselinesAfter, type Comparison } from './comparison.ts';
import type { ComparisonMemory } from './comparison-memory.ts';
import { duplicateScenario, openScenario } from './document-commands.ts';
import { chooseScenario, type ServerScenarios } from './scenario-files.ts';
import type { ScenarioView } from './scenario-view.ts';
import type { ScenarioViews } from './scenario-views.ts';

/** Who needs the commits that views are compared with. */
export const SIMULATION = 'simulation';

type Message<Type> = Extract<FromView, { readonly type: Type }>;

export interface CompareParts {
  readonly views: ScenarioViews;
  readonly committed: Committed;
  readonly memory: ComparisonMemory;
  readonly scenarios: ServerScenarios;
}

/** Does what the view wishes. Where there is nothing to compare with, says so and leaves the view as it is. */
export async function compareView(message: Message<'compare'>, view: ScenarioView, parts: CompareParts): Promise<void> {
  const wished = await wishedBaselines(message, view, parts);
  if (wished !== undefined) await compareAndRemember(wished, view, parts);
}

/** Takes a side out, or makes it the first. The scenario of the view itself stays where it is. */
export async function changeSides(
  message: Message<'compareSide'>,
  view: ScenarioView,
  parts: CompareParts,
): Promise<void> {
  const others = view.others.map(({ baseline }) => baseline);
  const wished = baselinesAfter(others, message);
  if (wished !== null) await compareAndRemember(wished, view, parts);
}

/** A copy of the scenario that was seen last, or of one that is chosen where none is open, beside it, compared with it. */
export async function duplicateAndCompare(
  parts: CompareParts,
  server: Pick<LanguageServer, 'state' | 'copiedScenario'>,
): Promise<void> {
  if (parts.views.last === null) await openScenario(parts.views, parts.scenarios);
  const original = parts.views.last;
  const copy = await duplicateScenario(parts.views, server, vscode.ViewColumn.Beside);
  if (original === null || copy === null) return;
  await compareAndRemember([{ kind: 'scenario', uri: original.document.uri.toString() }], copy, parts);
}

/** Compares a view with what it was compared with in an earlier session, as far as that is still there. */
export async function compareAgain(view: ScenarioView, parts: CompareParts): Promise<void> {
  const baselines = parts.memory.recall(view.document.uri.toString());
  if (baselines.length > 0 && view.others.length === 0) await compareWith(baselines, view, parts);
}

/** The commits that a view is compared with; undefined stands for the last one. */
export function commitsOf({ others }: ScenarioView): readonly (string | undefined)[] {
  return others.flatMap(({ baseline }) => (baseline.kind === 'committed' ? [baseline.commit] : []));
}

/** Undefined where the user has chosen none. */
async function wishedBaselines(
  message: Message<'compare'>,
  view: ScenarioView,
  { scenarios, committed }: CompareParts,
): Promise<readonly Baseline[] | undefined> {
  switch (message.with) {
    case 'nothing':
      return [];
    case 'committed':
      return [{ kind: 'committed' }];
    case 'several': {
      const chosen = view.others.map(({ baseline }) => baseline);
      return chooseSides({ except: view.document.uri, chosen, commits: await committed.earlier(), scenarios });
    }
    case 'scenario': {
      const uri = await chooseScenario(say('Compare with which scenario?'), view.document.uri, scenarios);
      return uri && [{ kind: 'scenario', uri: uri.toString() }];
    }
  }
}

async function compareAndRemember(wished: readonly Baseline[], view: ScenarioView, parts: CompareParts): Promise<void> {
  const obstacle = await compareWith(wished, view, parts);
  if (obstacle !== null) await vscode.window.showWarningMessage(obstacle);
  else parts.memory.remember(view.document.uri.toString(), wished);
}

/** The reason in words where one of them is nothing to compare with: then nothing changes. */
async function compareWith(
  wished: readonly Baseline[],
  view: ScenarioView,
  { views, committed, scenarios }: CompareParts,
): Promise<string | null> {
  const written = await titlesWritten(wished, scenarios);
  const commits = wished.flatMap(baseline => (baseline.kind === 'committed' ? [baseline.commit] : []));
  const obstacle = commits.length === 0 ? null : await committed.start(SIMULATION, commits);
  if (obstacle !== null) return obstacle;
  view.compareWith(
    wished.map((baseline): Comparison => {
      const known = view.others.find(one => baselineKey(one.baseline) === baselineKey(baseline));
      return known ?? { baseline, label: () => labelOf(baseline, written, views, committed) };
    }),
  );
  return null;
}

type Titles = ReadonlyMap<string, string | null>;

/** What the scenarios among some baselines call themselves, by their URIs. */
async function titlesWritten(baselines: readonly Baseline[], { titlesOf }: ServerScenarios): Promise<Titles> {
  const uris = baselines.flatMap(baseline => (baseline.kind === 'scenario' ? [baseline.uri] : []));
  const titles = uris.length === 0 ? [] : await titlesOf(uris.map(uri => vscode.Uri.parse(uri)));
  return new Map(uris.map((uri, at) => [uri, titles[at] ?? null]));
}

/** Of a scenario what it calls itself, now where a view shows it, else when it was chosen; the name of its file without a title. */
function labelOf(baseline: Baseline, written: Titles, { all }: ScenarioViews, committed: Committed): string {
  if (baseline.kind === 'committed') return committed.label(baseline.commit);
  const { uri } = baseline;
  const held = all.find(({ document }) => document.uri.toString() === uri)?.talk.held;
  const title = held ? held.answer.title : written.get(uri);
  return title ?? baseName(vscode.Uri.parse(uri));
}
