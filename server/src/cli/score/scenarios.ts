import { say } from '../../../../l10n/say.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import { checkPersonalisation } from '../../core/scoring/check-personalisation.ts';
import { checkScenario } from '../../core/scoring/check-scenario.ts';
import type { Prepared } from '../../core/scoring/prepare.ts';
import { questionsIn } from '../../core/scoring/prepare-workspace.ts';
import { updateEdits } from '../../core/scoring/scenario-report.ts';
import { type ScoredScenario, scoreScenario } from '../../core/scoring/score-scenario.ts';
import { applyEdits } from '../../core/text/edits.ts';
import { type LineIndex, lineIndex } from '../../core/text/line-index.ts';
import { absolutePath } from '../../disk/paths.ts';
import { smallText } from '../../disk/small-text.ts';
import { printedProblem } from '../check/printed-problem.ts';
import type { Output } from '../output.ts';
import { pathFromHere } from '../places.ts';
import { rewriteAll } from '../replacing.ts';
import { Failure } from '../usage.ts';

/** A scenario file scored, under the path that it was given by. */
export interface ScoredFile extends ScoredScenario {
  readonly file: string;
  /** True where an error in it was told: something that it asks for is not scored, or not compared. */
  readonly isFaulty: boolean;
}

/**
 * Reads and scores a scenario file; what is wrong in it is told on standard error, the rest is scored.
 * @throws Failure where there is no such file
 */
export function scoreFile(workspace: Workspace, prepared: Prepared, file: string, { err }: Output): ScoredFile {
  const scenario = scenarioOf(file, textOfScenario(file));
  const problems = checkScenario(workspace, prepared, questionsIn(workspace), scenario);
  for (const problem of problems) err(lineOf(file, scenario.lines, problem));
  const scored = scoreScenario(prepared, scenario);
  // Told with the scenario that brings them out: for another collectivité the same rule may be right.
  for (const { place, reason } of scored.scores.faults) {
    const problem: Problem = { code: 'rule-fault', variant: reason, severity: 'warning', span: place.span, args: {} };
    err(ruleLine(workspace, place.file, problem));
  }
  return { file, isFaulty: problems.some(({ severity }) => severity === 'error'), ...scored };
}

/**
 * Tells the errors in questions and rules below a folder, rules without effect that would be missed in silence, and whether
 * there are any.
 */
export function tellRuleErrors(workspace: Workspace, { err }: Output): boolean {
  const errors = checkPersonalisation(workspace).filter(({ problem }) => problem.severity === 'error');
  for (const { file, problem } of errors) err(ruleLine(workspace, file, problem));
  return errors.length > 0;
}

function ruleLine({ files }: Workspace, file: string, problem: Problem): string {
  return lineOf(pathFromHere(file), files.get(file)?.lines ?? lineIndex(''), problem);
}

function lineOf(file: string, lines: LineIndex, problem: Problem): string {
  const { line, column, severity, code, message } = printedProblem(file, lines, problem);
  return `${file}:${line}:${column} ${say(severity)} ${code} ${message}`;
}

/**
 * Writes the actual figures into the expectations of a scenario file, and scores it again.
 * @throws Failure where it cannot be written
 */
export async function updateFile(prepared: Prepared, scored: ScoredFile): Promise<ScoredFile> {
  const edits = updateEdits(scored);
  if (edits.length === 0) return scored;
  const before = scored.scenario.text;
  const text = applyEdits(before, edits);
  await rewriteAll([{ name: scored.file, path: absolutePath(scored.file), before, text }]);
  return { ...scored, ...scoreScenario(prepared, scenarioOf(scored.file, text)) };
}

function textOfScenario(file: string): string {
  const read = smallText(file);
  if (read.kind !== 'text') throw new Failure('The scenario file {file} cannot be read.', { file });
  return read.text;
}

// Whoever names a file as a scenario means it as one, whatever is left of it.
function scenarioOf(file: string, text: string): Scenario {
  const scenario = readScenario(absolutePath(file), text, true);
  if (scenario === undefined) throw new Failure('The scenario file {file} cannot be read.', { file });
  return scenario;
}
