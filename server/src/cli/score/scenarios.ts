import { say } from '../../../../l10n/say.ts';
import { problemsOf } from '../../core/analysis/run.ts';
import { scenarioProblems } from '../../core/analysis/run-scenario.ts';
import type { Severities } from '../../core/analysis/severities.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import type { Prepared } from '../../core/scoring/prepare.ts';
import { updateEdits } from '../../core/scoring/scenario-report.ts';
import { type ScoredScenario, scoreScenario } from '../../core/scoring/score-scenario.ts';
import { inOnePart } from '../../core/scoring/scored-parts.ts';
import { applyEdits } from '../../core/text/edits.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { textOf } from '../../core/text/span.ts';
import { absolutePath } from '../../disk/paths.ts';
import { sayRelated } from '../../words/problems.ts';
import { printedPlace, printedProblem } from '../check/printed-problem.ts';
import { givenText } from '../given-text.ts';
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
export function scoreFile(
  workspace: Workspace,
  prepared: Prepared,
  severities: Severities,
  file: string,
  telling: Telling,
): ScoredFile {
  return scoreNamed(workspace, prepared, severities, { file, scenario: scenarioFile(file) }, telling);
}

/** Where faults are told, a line each, and an absolute path as it is told. */
export interface Telling extends Pick<Output, 'err'> {
  readonly shownPath: (path: string) => string;
}

/** As a command tells them, from where it runs. */
export function tellingFromHere({ err }: Pick<Output, 'err'>): Telling {
  return { err, shownPath: pathFromHere };
}

/** A scenario, under the path or the name that it was given by. */
export interface NamedScenario {
  readonly file: string;
  readonly scenario: Scenario;
}

/** The same of a scenario that was read. */
export function scoreNamed(
  workspace: Workspace,
  prepared: Prepared,
  severities: Severities,
  { file, scenario }: NamedScenario,
  { err, shownPath }: Telling,
): ScoredFile {
  const scored = scoreScenario(prepared, scenario);
  const problems = scenarioProblems(workspace, inOnePart(scored), severities);
  for (const problem of problems) {
    err(sayProblemIn(file, scored.scenario.lines, problem));
    for (const line of relatedLines(workspace, problem, shownPath)) err(line);
  }
  return { file, isFaulty: problems.some(({ severity }) => severity === 'error'), ...scored };
}

/**
 * Tells the errors in questions and rules below a folder, rules without effect that would be missed in silence, and whether
 * there are any.
 */
export function tellRuleErrors(workspace: Workspace, severities: Severities, { err, shownPath }: Telling): boolean {
  let isBroken = false;
  for (const [path, problems] of problemsOf(workspace, severities)) {
    const file = workspace.files.get(path);
    if (file?.kind !== 'question' && file?.kind !== 'rule') continue;
    const errors = problems.filter(({ severity }) => severity === 'error');
    for (const problem of errors) err(sayProblemIn(shownPath(path), file.lines, problem));
    isBroken ||= errors.length > 0;
  }
  return isBroken;
}

/** A problem of a text in one line, with its place; `file` is what the text is called. */
export function sayProblemIn(file: string, lines: LineIndex, problem: Problem): string {
  const { line, column, severity, code, message } = printedProblem(file, lines, problem);
  return `${file}:${line}:${column} ${say(severity)} ${code} ${message}`;
}

// Places in the files of the workspace: a formula, for instance, that makes no sense for this collectivité.
function relatedLines({ files }: Workspace, problem: Problem, shownPath: Telling['shownPath']): string[] {
  return (problem.related ?? []).flatMap(place => {
    const file = files.get(place.file);
    if (file === undefined) return [];
    const name = shownPath(place.file);
    const { line, column } = printedPlace(name, file.lines, place.span);
    return [`  ${name}:${line}:${column} ${sayRelated(problem, textOf(file.text, place.span))}`];
  });
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

/** What a scenario file says. @throws Failure where it cannot be read */
export function scenarioFile(file: string): Scenario {
  return scenarioOf(file, givenText(file));
}

// Whoever names a file as a scenario means it as one, whatever is left of it.
function scenarioOf(file: string, text: string): Scenario {
  const scenario = readScenario(absolutePath(file), text, true);
  if (scenario === undefined) throw new Failure('The scenario file {file} cannot be read.', { file });
  return scenario;
}
