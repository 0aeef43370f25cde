import type { OnFailure, RuleFailure } from '../../core/analysis/attempt.ts';
import type { FixContext, PlacedText } from '../../core/analysis/fix.ts';
import { analysisOf } from '../../core/analysis/run.ts';
import { reviewProblems } from '../../core/analysis/run-review.ts';
import { scenarioProblems } from '../../core/analysis/run-scenario.ts';
import { settingsProblems } from '../../core/analysis/run-settings.ts';
import type { Severities } from '../../core/analysis/severities.ts';
import { enclosingAction } from '../../core/features/enclosing-action.ts';
import { type Trials, trialsReading } from '../../core/features/trials.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { addAll } from '../../core/memory/long-lists.ts';
import type { Place, Problem } from '../../core/model/problem.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { SETTINGS_FILE } from '../../core/model/settings.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { judgedReview } from '../../core/review/judged-review.ts';
import { withReviewProblems } from '../../core/review/with-review-problems.ts';
import { prepareWorkspace } from '../../core/scoring/prepare-workspace.ts';
import { scoreScenario } from '../../core/scoring/score-scenario.ts';
import { inOnePart } from '../../core/scoring/scored-parts.ts';
import { type LineIndex, lineIndex, positionAt } from '../../core/text/line-index.ts';
import { textOf } from '../../core/text/span.ts';
import type { Loaded } from '../../files/load.ts';
import { childPath } from '../../files/paths.ts';
import type { FolderReview } from '../../files/review.ts';
import type { CheckOutput, CheckSummary, PrintedPlace, PrintedProblem } from '../../outputs/check.ts';
import { sayRelated } from '../../words/problems.ts';
import { type PrintedFix, printedFixes } from './printed-fix.ts';
import { printedPlace, printedProblem } from './printed-problem.ts';
import { summaryOf } from './summary.ts';

/** What one run of `check` found. */
export interface CheckReport {
  /** In the order of files and text. */
  readonly results: readonly CheckResult[];
  readonly summary: CheckSummary;
  /**
   * The rules that broke down, and the problems that could not be put into words, each once however many files it was: what
   * was found is not all.
   */
  readonly failures: readonly RuleFailure[];
}

/** A problem with what may be printed about it. */
export interface CheckResult {
  readonly problem: PrintedProblem;
  /** The line of text in which it begins. */
  readonly source: string;
  readonly related: readonly RelatedPlace[];
  /** The ways to mend it; found and tried out when they are asked for, which takes a while. */
  readonly fixes: () => readonly PrintedFix[];
}

/** A place with what it has to do with the problem. */
export interface RelatedPlace extends PrintedPlace {
  readonly message: string;
}

/** What the problems of a folder are looked for and printed by. */
export interface ReportContext {
  readonly folder: string;
  /** What is told of it: the files whose absolute paths it holds true for. */
  readonly isAsked: (path: string) => boolean;
  /** An absolute path as it is printed. */
  readonly shownPath: (path: string) => string;
  readonly severities: Severities;
}

/** What a report is made of: a folder, its approvals and its scenarios. */
export interface Checked extends Pick<Loaded, 'workspace' | 'configuration'> {
  readonly review: FolderReview;
  readonly scenarios: readonly Scenario[];
}

/** To try fixes out, in characters: those of ten référentiels of many faults. */
const MOST_READ = 20_000_000;

/** The problems of the files and scenarios of a folder that are asked for, and the faults of its configuration and its approvals. */
export function checkReport(
  { workspace, configuration, review, scenarios }: Checked,
  context: ReportContext,
): CheckReport {
  const failures = new Map<string, RuleFailure>();
  const onFailure: OnFailure = failure => failures.set(`${failure.code}: ${failure.error}`, failure);
  const found = analysisOf(workspace, context.severities, onFailure);
  const suspect = judgedReview(workspace, review.path, review.read);
  const ofReview = reviewProblems(suspect, found.severities, onFailure);
  const analysis = withReviewProblems(found, ofReview);
  // Whoever reads a report may apply what it offers, and look at nothing.
  const trials = trialsReading(workspace, MOST_READ, 'withheld');
  const results = [...analysis.problems].flatMap(([path, list]) => {
    const file = context.isAsked(path) ? workspace.files.get(path) : undefined;
    return file
      ? list.map(problem => resultOf({ workspace, file, problem, analysis }, context, trials, onFailure))
      : [];
  });
  const path = childPath(context.folder, SETTINGS_FILE);
  const ofSettings = settingsProblems(configuration, context.severities, onFailure);
  const alone = [
    { path, text: configuration.text, problems: ofSettings },
    { path: review.path, text: review.text ?? '', problems: ofReview.get(review.path) ?? [] },
  ];
  for (const one of alone) addAll(results, textResults(workspace, one, context, onFailure));
  const tried = scenarios.filter(scenario => context.isAsked(scenario.path));
  addAll(results, scenarioResults(workspace, tried, context, onFailure));
  const files = [...workspace.files.keys()].filter(context.isAsked).length + tried.length;
  return reportOf(files, results, [...failures.values()]);
}

/** A report as other programs read it. */
export function checkOutput({ results, summary }: CheckReport): CheckOutput {
  return { problems: results.map(({ problem }) => problem), summary };
}

/** Several reports as one. */
export function joined(reports: readonly CheckReport[]): CheckReport {
  const results = reports.flatMap(report => report.results);
  const files = reports.reduce((sum, { summary }) => sum + summary.files, 0);
  const failures = new Map(reports.flatMap(report => report.failures).map(one => [`${one.code}: ${one.error}`, one]));
  return reportOf(files, results, [...failures.values()]);
}

function reportOf(files: number, found: readonly CheckResult[], failures: readonly RuleFailure[]): CheckReport {
  const results = [...found].sort(byPlace);
  const problems = results.map(({ problem }) => problem);
  return { results, summary: summaryOf(files, problems), failures };
}

function resultOf(found: FixContext, context: ReportContext, trials: Trials, onFailure: OnFailure): CheckResult {
  const { workspace, file, problem } = found;
  return {
    ...placedResult(workspace, file, problem, context, onFailure),
    fixes: () => printedFixes(found, context.shownPath, trials),
  };
}

/** A problem of any text, without the ways to mend it. */
function placedResult(
  { files }: Workspace,
  { path, text, lines }: Pick<SourceFile, 'path' | 'text' | 'lines'>,
  problem: Problem,
  { shownPath }: ReportContext,
  onFailure: OnFailure,
): CheckResult {
  const related = (place: Place): RelatedPlace[] => {
    const other = files.get(place.file);
    if (other === undefined) return [];
    const message = sayRelated(problem, textOf(other.text, place.span), enclosingAction(other, place.span.start));
    return [{ ...printedPlace(shownPath(place.file), other.lines, place.span), message }];
  };
  return {
    problem: printedProblem(shownPath(path), lines, problem, onFailure),
    source: sourceLine(text, lines, problem),
    related: (problem.related ?? []).flatMap(related),
    fixes: () => [],
  };
}

/** Of a text that is no file of the workspace. */
function textResults(
  workspace: Workspace,
  { path, text, problems }: PlacedText & { readonly problems: readonly Problem[] },
  context: ReportContext,
  onFailure: OnFailure,
): CheckResult[] {
  if (!context.isAsked(path)) return [];
  const lines = lineIndex(text);
  return problems.map(problem => placedResult(workspace, { path, text, lines }, problem, context, onFailure));
}

/** Of scenarios, each scored over the workspace; nothing is made ready for that where there is none. */
function scenarioResults(
  workspace: Workspace,
  scenarios: readonly Scenario[],
  context: ReportContext,
  onFailure: OnFailure,
): CheckResult[] {
  if (scenarios.length === 0) return [];
  const prepared = prepareWorkspace(workspace);
  return scenarios.flatMap(scenario => {
    const scored = inOnePart(scoreScenario(prepared, scenario));
    const problems = scenarioProblems(workspace, scored, context.severities, onFailure);
    return problems.map(problem => placedResult(workspace, scenario, problem, context, onFailure));
  });
}

function sourceLine(text: string, lines: LineIndex, { span }: Problem): string {
  const { line } = positionAt(lines, span.start);
  return text.slice(lines.starts[line], lines.starts[line + 1]).replace(/[\r\n]+$/, '');
}

function byPlace({ problem: a }: CheckResult, { problem: b }: CheckResult): number {
  const files = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return files || a.line - b.line || a.column - b.column;
}
