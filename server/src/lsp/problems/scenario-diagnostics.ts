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
   * What the client does not know yet. A scenario on which the check breaks down is logged and keeps what it has: it takes no
   * other down.
   */
  readonly news: (workspace: Workspace) => readonly Published[];
  /** The same once those that are not open were looked at, in turns; undefined once nobody waits for it any more. */
  readonly allNews: (workspace: Workspace, isWanted: () => boolean) => Promise<readonly Published[] | undefined>;
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
  // What was found last of each, by its path: one that is closed keeps its problems until it is looked at again.
  let judged: ReadonlyMap<string, JudgedText> = new Map();

  const judgedOpen = (workspace: Workspace, { uri, version, scenario }: OpenScenario): JudgedText =>
    textOf(uri, scenario, problemsOf.of(simulated(workspace, scenario)), version);
  const attempt = (uri: string, path: string, judge: () => JudgedText): JudgedText | undefined => {
    try {
      return judge();
    } catch (error) {
      log.error(`${uri}: ${stackOf(error)}`);
      return judged.get(path);
    }
  };
  const openNow = (workspace: Workspace): readonly JudgedText[] =>
    scenarios.opened().flatMap(one => attempt(one.uri, one.scenario.path, () => judgedOpen(workspace, one)) ?? []);
  const newsOf = (workspace: Workspace, texts: readonly JudgedText[]): readonly Published[] => {
    judged = new Map(texts.map(text => [text.path, text]));
    return told.news([...judged.values()], workspace);
  };
  return {
    news(workspace) {
      // Of a document that stands on no disk nothing is left once it is closed.
      const onDisk = [...judged.values()].filter(({ path }) => isOnDisk(path));
      const closed = onDisk.map(({ version: _, ...text }) => text);
      return newsOf(workspace, [...closed, ...openNow(workspace)]);
    },
    async allNews(workspace, isWanted) {
      const rest = patientTurns();
      const closed: JudgedText[] = [];
      for (const { uri, version, scenario } of await known()) {
        if (!isWanted()) return undefined;
        if (version !== null) continue;
        const judge = () => textOf(uri, scenario, problemsOf.inPassing(workspace, scenario));
        const text = attempt(uri, scenario.path, judge);
        if (text) closed.push(text);
        await rest();
      }
      return isWanted() ? newsOf(workspace, [...closed, ...openNow(workspace)]) : undefined;
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
