import { say } from '../../../../l10n/say.ts';
import { showChange, showFigure } from '../../words/numbers.ts';
import { sayPopulation } from './population-words.ts';
import type { DiffReport, ReportedChange } from './report.ts';
import { isRescored, type ReportedReferential } from './reported-impact.ts';
import { showPoints, showShare } from './shown-figures.ts';

/** What one scenario gains or loses in a référentiel. */
export interface ScoreChange {
  /** The title of the scenario, or its file. */
  readonly who: string;
  readonly told: ReportedReferential;
  /** In percentage points; null where a version has nothing to reach, or no such référentiel. */
  readonly points: number | null;
}

/**
 * The sentence that a reader sees first: the largest change of score and for whom, of the scenarios, else of the population; where
 * neither is given the largest change of points. Undefined where nothing is to be told of either. `threshold`, in percentage points:
 * what changes by less is not told here.
 */
export function headline(report: DiffReport, threshold: number): string | undefined {
  const [largest] = scoreChanges(report, threshold);
  if (largest !== undefined) return sayLargest(largest);
  const { scenarios, population } = report;
  const told = population && isPopulationFirst(report, threshold) ? sayPopulation(population) : [];
  const unmoved =
    scenarios.length > 0 || (population !== null && told.length === 0) ? [sayNoChange(report, threshold)] : [];
  return [...told, ...unmoved].join(' ') || largestOfPoints(report);
}

/** What the first sentence has not told of the population. */
export function populationBehind(report: DiffReport, threshold: number): readonly string[] {
  const isTold = isPopulationFirst(report, threshold);
  return report.population === null || isTold ? [] : sayPopulation(report.population);
}

/** True where the score of somebody in the population changes by the threshold (percentage points) or more. */
export function isPopulationMoved({ population }: Pick<DiffReport, 'population'>, threshold: number): boolean {
  const extremes = population?.referentials.flatMap(({ worst, best }) => [worst, best].flatMap(one => one ?? [])) ?? [];
  return extremes.some(({ change }) => change !== 0 && Math.abs(change) * 100 >= threshold);
}

/** What changes of the shares and stars of scenarios, by the threshold (percentage points) or more, the largest first. */
export function scoreChanges(report: Pick<DiffReport, 'scenarios'>, threshold: number): readonly ScoreChange[] {
  return largestFirst(report).filter(({ told, points }) => isOther(told, points) && weightOf(points) >= threshold);
}

/**
 * The scenarios for which axes, sub-axes or measures have other scores: also where these even out, and the whole has the share that it
 * had. What changes most as a whole comes first.
 */
export function figureChanges(report: Pick<DiffReport, 'scenarios'>): readonly ScoreChange[] {
  return largestFirst(report).filter(({ told }) => told.rows.some(isRescored));
}

function largestFirst({ scenarios }: Pick<DiffReport, 'scenarios'>): readonly ScoreChange[] {
  return scenarios
    .flatMap(({ file, title, referentials }) =>
      referentials.map(told => ({ who: title ?? file, told, points: told.change === null ? null : told.change * 100 })),
    )
    .sort((a, b) => weightOf(b.points) - weightOf(a.points));
}

/** How many changes there are of each severity, in one line. */
export function counted({ summary }: Pick<DiffReport, 'summary'>): string {
  return say('Changes that break scores: {breaking}; that change scores: {changing}; of text only: {text}.', {
    breaking: summary['breaks-scores'],
    changing: summary['changes-scores'],
    text: summary['changes-text'],
  });
}

/** Of the scenarios nothing is told first, and of the population something is: how it changes, or that it does not at all. */
function isPopulationFirst(report: DiffReport, threshold: number): boolean {
  return scoreChanges(report, threshold).length === 0 && (threshold === 0 || isPopulationMoved(report, threshold));
}

function sayNoChange(report: DiffReport, threshold: number): string {
  if (threshold === 0)
    return figureChanges(report).length > 0
      ? say('No whole score of these scenarios changes, but scores of axes or measures do.')
      : say('No score of these scenarios changes.');
  return say('No score changes by {threshold} percentage points or more.', {
    threshold: showFigure(threshold),
  });
}

/** Stars may be given from other shares on. */
function isOther({ before, after, rows }: ReportedReferential, points: number | null): boolean {
  if (before?.stars !== after?.stars) return true;
  return points !== 0 && rows.length > 0;
}

// A score that is there on one side alone is the largest change of all.
function weightOf(points: number | null): number {
  return points === null ? Number.POSITIVE_INFINITY : Math.abs(points);
}

function sayLargest({ who, told, points }: ScoreChange): string {
  const { referential, before, after } = told;
  if (before === null) return say('“{who}” has a score in {referential} that it had not before.', { who, referential });
  if (after === null) return say('“{who}” has no score in {referential} any more.', { who, referential });
  const largest = say('Largest change of score: “{who}” in {referential}, {before} → {after} ({change}).', {
    who,
    referential,
    before: showShare(before.share),
    after: showShare(after.share),
    change: points === null ? '–' : say('{change} percentage points', { change: showChange(points) }),
  });
  if (before.stars === after.stars) return largest;
  return `${largest} ${say('Stars: {before} → {after}.', { before: before.stars, after: after.stars })}`;
}

function largestOfPoints({ changes }: DiffReport): string | undefined {
  const [largest] = changes.filter(change => shiftOf(change) > 0).sort((a, b) => shiftOf(b) - shiftOf(a));
  if (largest?.points == null) return undefined;
  const { referential, subject, points } = largest;
  return say('Largest change of points: {action}, {before} → {after} points.', {
    action: `${nameOf(subject, referential)} ${subject.title}`.trim(),
    before: showPoints(points.before),
    after: showPoints(points.after),
  });
}

/** `cae_1.2.3`, `cae` for all of it; nothing for the root of one without a name. */
function nameOf({ kind, id }: ReportedChange['subject'], referential: string | null): string {
  const own = kind === 'action' ? id : '';
  return [referential, own].filter(Boolean).join('_');
}

function shiftOf({ points }: ReportedChange): number {
  return Math.abs((points?.after ?? 0) - (points?.before ?? 0));
}
