import { problemsOf } from '../../server/src/core/analysis/run.ts';
import { scenarioProblems } from '../../server/src/core/analysis/run-scenario.ts';
import { inScenario } from '../../server/src/core/features/completion/scenario.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { explain } from '../../server/src/core/scoring/explain/explain.ts';
import { prepareWorkspace } from '../../server/src/core/scoring/prepare-workspace.ts';
import { scenarioReport, updateEdits } from '../../server/src/core/scoring/scenario-report.ts';
import { scoreScenario } from '../../server/src/core/scoring/score-scenario.ts';
import { inOnePart } from '../../server/src/core/scoring/scored-parts.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { sayExplanation } from '../../server/src/words/explanation.ts';
import { sayProblem } from '../../server/src/words/problems.ts';
import { csvOf, frenchCsvOf } from '../../server/src/words/score/csv.ts';
import { type FileReport, jsonOf, markdownOf, textOf } from '../../server/src/words/score/report.ts';
import { inTime } from './attack.ts';
import { printedLines } from './features.ts';

/** The most actions of a workspace that are explained. */
const MOST = 40;

/** How many places of a scenario are completed. */
const PLACES = 12;

/** Reads, checks, completes and scores a scenario over a workspace; gives all that `score` and the view print of it, by format. */
export function printScores(
  workspace: Workspace,
  path: string,
  text: string,
  patience: number,
): ReadonlyMap<string, string> {
  const scenario = inTime('reading a scenario', patience, () => readScenario(path, text, true));
  if (scenario === undefined) return new Map();
  inTime('completion', patience, () => {
    for (let at = 0; at <= PLACES; at++) inScenario(workspace, scenario, Math.round((text.length * at) / PLACES));
  });
  const prepared = prepareWorkspace(workspace);
  const scored = inTime('scoring', patience, () => scoreScenario(prepared, scenario));
  const problems = [scenarioProblems(workspace, inOnePart(scored)), ...problemsOf(workspace).values()].flat();
  const nodes = prepared.forest.actions.slice(0, MOST).map((_, node) => node);
  const explanations = nodes.map(node => sayExplanation(explain(scored.scores, node)));
  const file: FileReport = {
    file: path.slice(path.lastIndexOf('/') + 1),
    ...scenarioReport(prepared, scored, () => undefined),
    explanations: Object.fromEntries(explanations.map((lines, at) => [String(at), lines])),
  };
  const report = { scenarios: [file] };
  readScenario(path, applyEdits(text, updateEdits(scored)), true);
  return new Map([
    ['problems', printedLines(problems.map(sayProblem))],
    ['text', printedLines(textOf(report))],
    ['markdown', markdownOf(report)],
    ['json', jsonOf(report)],
    ['csv', csvOf(report)],
    // The mark at its beginning is for the spreadsheet.
    ['spreadsheet', frenchCsvOf(report).slice(1)],
  ]);
}
