import type { OnFailure, RuleFailure } from '../../core/analysis/attempt.ts';
import type { FixContext, PlacedText } from '../../core/analysis/fix.ts';
import { analysisOf } from '../../core/analysis/run.ts';
import { reviewProblems } from '../../core/analysis/run-review.ts';
import { settingsProblems } from '../../core/analysis/run-settings.ts';
import type { Severities } from '../../core/analysis/severities.ts';
import { actionAt } from '../../core/features/action-at.ts';
import { type Trials, trialsReading } from '../../core/features/trials.ts';
import type { Place, Problem } from '../../core/model/problem.ts';
import { SETTINGS_FILE } from '../../core/model/settings.ts';
import { judgedReview } from '../../core/review/judged-review.ts';
import { withReviewProblems } from '../../core/review/with-review-problems.ts';
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

/** What a report is made of: a folder, and its approvals. */
export interface Checked extends Pick<Loaded, 'workspace' | 'configuration'> {
  readonly review: FolderReview;
}

/** To try fixes out, in characters: those of ten référentiels of many faults. */
const MOST_READ = 20_000_000;

/** The problems of the files of a folder that are asked for, and the faults of its configuration and its approvals. */
export function checkReport({ workspace, configuration, review }: Checked, context: ReportContext): CheckReport {
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
  const settings = childPath(context.folder, SETTINGS_FILE);
  const ofSettings = settingsProblems(configuration, context.severities, onFailure);
  results.push(...textResults({ path: settings, text: configuration.text, problems: ofSettings }, context, onFailure));
  const { path, text = '' } = review;
  results.push(...textResults({ path, text, problems: ofReview.get(path) ?? [] }, context, onFailure));
  const files = [...workspace.files.keys()].filter(context.isAsked).length;
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

function resultOf(found: FixContext, { shownPath }: ReportContext, trials: Trials, onFailure: OnFailure): CheckResult {
  const { workspace, file, problem } = found;
  const related = (place: Place): RelatedPlace[] => {
    const other = workspace.files.get(place.file);
    if (other === undefined) return [];
    const message = sayRelated(problem, textOf(other.text, place.span), actionAt(other, place.span.start));
    return [{ ...printedPlace(shownPath(place.file), other.lines, place.span), message }];
  };
  return {
    problem: printedProblem(shownPath(file.path), file.lines, problem, onFailure),
    source: sourceLine(file.text, file.lines, problem),
    related: (problem.related ?? []).flatMap(related),
    fixes: () => printedFixes(found, shownPath, trials),
  };
}

/** Of a text that is no file of the workspace. */
function textResults(
  { path, text, problems }: PlacedText & { readonly problems: readonly Problem[] },
  context: ReportContext,
  onFailure: OnFailure,
): CheckResult[] {
  if (!context.isAsked(path)) return [];
  const lines = lineIndex(text);
  const file = context.shownPath(path);
  return problems.map(problem => {
    const source = sourceLine(text, lines, problem);
    return { problem: printedProblem(file, lines, problem, onFailure), source, related: [], fixes: () => [] };
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
