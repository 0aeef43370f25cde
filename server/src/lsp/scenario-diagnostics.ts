import type { Workspace } from '../core/index/workspace.ts';
import { sayProblem } from '../words/problems.ts';
import { type Log, textOf } from './guard.ts';
import type { Published } from './publisher.ts';
import type { RulePageOf } from './rule-pages.ts';
import type { ScenarioProblems } from './scenario-problems.ts';
import type { OpenScenario, Scenarios } from './scenarios.ts';
import { simulated } from './simulator.ts';
import { toDiagnostic } from './to-proto.ts';

/**
 * The diagnostics of open scenarios that the client does not know yet; empty ones for those that are closed. A scenario on
 * which the check breaks down is logged and keeps what it has: it takes no other down.
 */
export function createScenarioDiagnostics(
  scenarios: Scenarios,
  problemsOf: ScenarioProblems,
  log: Log,
  pageOf: RulePageOf,
): (workspace: Workspace) => readonly Published[] {
  const sent = new Map<string, string>();
  const newsOf = (workspace: Workspace, { uri, version, scenario }: OpenScenario): Published[] => {
    const diagnostics = problemsOf(simulated(workspace, scenario)).map(problem =>
      toDiagnostic(workspace, scenario.lines, problem, sayProblem(problem), pageOf),
    );
    const now = JSON.stringify([version, diagnostics]);
    if (sent.get(uri) === now) return [];
    sent.set(uri, now);
    return [{ uri, version, diagnostics }];
  };
  return workspace => {
    const opened = scenarios.opened();
    const closed = [...sent.keys()].filter(uri => !opened.some(document => document.uri === uri));
    for (const uri of closed) sent.delete(uri);
    const news = opened.flatMap(one => {
      try {
        return newsOf(workspace, one);
      } catch (error) {
        log.error(`${one.uri}: ${textOf(error)}`);
        return [];
      }
    });
    return [...news, ...closed.map(uri => ({ uri, diagnostics: [] }))];
  };
}
