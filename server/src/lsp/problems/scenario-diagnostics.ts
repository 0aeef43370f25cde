import { stackOf } from '../../../../l10n/said-by.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import type { ScenarioProblems } from '../scenarios/scenario-problems.ts';
import type { OpenScenario, Scenarios } from '../scenarios/scenarios.ts';
import { simulated } from '../scenarios/simulator.ts';
import type { Log } from '../wire/log.ts';
import { type JudgedText, publishedOf } from './judged-text.ts';
import type { Published } from './publisher.ts';

/** What is wrong in the scenarios that are open. */
export interface ScenarioDiagnostics {
  /**
   * What the client does not know yet; empty lists for those that are closed. A scenario on which the check breaks down is
   * logged and keeps what it has: it takes no other down.
   */
  readonly news: (workspace: Workspace) => readonly Published[];
  /** An open scenario, with its problems. */
  readonly at: (workspace: Workspace, uri: string) => JudgedText | undefined;
}

export function createScenarioDiagnostics(
  scenarios: Scenarios,
  problemsOf: ScenarioProblems,
  log: Log,
  pageOf: RulePageOf,
): ScenarioDiagnostics {
  const sent = new Map<string, string>();
  const judged = (workspace: Workspace, { uri, version, scenario }: OpenScenario): JudgedText => {
    const { path, text, lines } = scenario;
    return { uri, version, path, text, lines, problems: problemsOf(simulated(workspace, scenario)) };
  };
  const newsOf = (workspace: Workspace, one: OpenScenario): Published[] => {
    const published = publishedOf(judged(workspace, one), pageOf, workspace);
    const now = JSON.stringify(published);
    if (sent.get(one.uri) === now) return [];
    sent.set(one.uri, now);
    return [published];
  };
  return {
    news(workspace) {
      const opened = scenarios.opened();
      const closed = [...sent.keys()].filter(uri => !opened.some(document => document.uri === uri));
      for (const uri of closed) sent.delete(uri);
      const news = opened.flatMap(one => {
        try {
          return newsOf(workspace, one);
        } catch (error) {
          log.error(`${one.uri}: ${stackOf(error)}`);
          return [];
        }
      });
      return [...news, ...closed.map(uri => ({ uri, diagnostics: [] }))];
    },
    at(workspace, uri) {
      const one = scenarios.opened().find(opened => opened.uri === uri);
      return one && judged(workspace, one);
    },
  };
}
