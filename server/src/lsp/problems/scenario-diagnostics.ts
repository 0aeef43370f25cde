import { stackOf } from '../../../../l10n/said-by.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { isOnDisk } from '../proto/uris.ts';
import type { ReadScenarios } from '../scenarios/known-scenarios.ts';
import type { ScenarioProblems } from '../scenarios/scenario-problems.ts';
import type { OpenScenario, Scenarios } from '../scenarios/scenarios.ts';
import { simulated } from '../scenarios/simulator.ts';
import { patientTurns } from '../turns/turns.ts';
import type { Log } from '../wire/log.ts';
import type { JudgedText } from './judged-text.ts';
import type { Published } from './publisher.ts';
import { createToldTexts } from './told-texts.ts';

/** What is wrong in scenarios: those that are open, at once; all others of the workspace once there is time. */
export interface ScenarioDiagnostics {
  /**
   * What the client does not know yet of those that are open. A scenario on which the check breaks down is logged and keeps what it
   * has: it takes no other down.
   */
  readonly news: (workspace: Workspace) => readonly Published[];
  /** Sends the same of all others, in turns, until nobody waits for it any more. */
  readonly tellClosed: (
    workspace: Workspace,
    isWanted: () => boolean,
    send: (published: Published) => void,
  ) => Promise<void>;
  /** An open scenario, with its problems. */
  readonly at: (workspace: Workspace, uri: string) => JudgedText | undefined;
}

export interface ScenarioDiagnosticsHost {
  readonly scenarios: Pick<Scenarios, 'opened'>;
  readonly known: ReadScenarios;
  readonly problemsOf: ScenarioProblems;
  readonly log: Log;
  readonly pageOf: RulePageOf;
}

export function createScenarioDiagnostics({
  scenarios,
  known,
  problemsOf,
  log,
  pageOf,
}: ScenarioDiagnosticsHost): ScenarioDiagnostics {
  const told = createToldTexts(pageOf);
  // Those that were open when that was told last, by their URI.
  const opened = new Map<string, JudgedText>();

  const judgedOpen = (workspace: Workspace, { uri, version, scenario }: OpenScenario): JudgedText =>
    textOf(uri, scenario, problemsOf.of(simulated(workspace, scenario)), version);
  const attempt = (uri: string, tell: () => Published | undefined): readonly Published[] => {
    try {
      return [tell() ?? []].flat();
    } catch (error) {
      log.error(`${uri}: ${stackOf(error)}`);
      return [];
    }
  };
  /** One that is closed keeps its problems until it is looked at again; nothing is left of one that stands on no disk. */
  const closedSince = (isOpen: ReadonlySet<string>): readonly JudgedText[] =>
    [...opened].flatMap(([uri, { version: _, ...text }]) => {
      if (isOpen.has(uri) || !opened.delete(uri)) return [];
      return isOnDisk(text.path) ? text : { ...text, problems: [] };
    });
  return {
    news(workspace) {
      const now = scenarios.opened();
      const closed = closedSince(new Set(now.map(({ uri }) => uri)));
      return [
        ...closed.flatMap(text => told.newsOf(text, workspace) ?? []),
        ...now.flatMap(one =>
          attempt(one.uri, () => {
            const text = judgedOpen(workspace, one);
            opened.set(one.uri, text);
            return told.newsOf(text, workspace);
          }),
        ),
      ];
    },
    async tellClosed(workspace, isWanted, send) {
      const rest = patientTurns();
      const all = await known();
      for (const { uri, version, scenario } of all) {
        if (!isWanted()) return;
        if (version !== null) continue;
        const judge = () => textOf(uri, scenario, problemsOf.inPassing(workspace, scenario));
        attempt(uri, () => told.newsOf(judge(), workspace)).forEach(send);
        await rest();
      }
      if (isWanted()) told.gone(new Set(all.map(({ uri }) => uri))).forEach(send);
    },
    at(workspace, uri) {
      const one = scenarios.opened().find(opened => opened.uri === uri);
      return one && judgedOpen(workspace, one);
    },
  };
}

function textOf(
  uri: string,
  { path, text, lines }: Scenario,
  problems: readonly Problem[],
  version?: number,
): JudgedText {
  return { uri, ...(version !== undefined && { version }), path, text, lines, problems };
}
