import { callsOf } from '../index/called.ts';
import { type Named, prefixesOf } from '../index/prefixes.ts';
import { UNNAMED } from '../index/slugs.ts';
import { recordOfAll } from '../memory/record-of-all.ts';
import { namedAction, qualifiedName } from '../model/id.ts';
import type { Platform } from '../model/referential.ts';
import type { Scenario } from '../model/scenario.ts';
import { COLUMNS, type Column, type Figure, rounded, shownFigure } from '../model/score.ts';
import { expectationEdits } from '../parse/scenario/expectation-edits.ts';
import type { TextEdit } from '../text/edits.ts';
import { unheardAnswers } from './answers/unheard-answers.ts';
import { figureAt } from './columns.ts';
import { type ReferentialTree, reckoningAt } from './forest.ts';
import type { Prepared } from './prepare.ts';
import { acceptedFigures, type ReportedExpectation, reportedExpectation } from './reported-expectations.ts';
import { type Scores, scoreAt } from './score.ts';
import type { ScoredScenario } from './score-scenario.ts';
import { standingOf } from './standing.ts';

/** A scored scenario as it is printed: figures by the platform's names, rounded to three decimals. */
export interface ScenarioReport {
  readonly title: string | null;
  /** By qualified id, in the order of the text; a whole référentiel stands under its name. */
  readonly scores: Readonly<Record<string, ScoreRow>>;
  readonly totals: readonly ReferentialTotal[];
  readonly expectations: readonly ReportedExpectation[];
}

/** The figures of an action by the platform's names. `NaN` is written where a rule left no number, `Infinity` where it divides by zero. */
export type ScoreRow = Readonly<Record<Column, Figure>>;

/** The whole of a référentiel. */
export interface ReferentialTotal {
  readonly referential: string;
  /** Whose rules it is scored by. */
  readonly platform: Platform;
  readonly points_done: number;
  readonly points_potential: number;
  /** 0–1; 0 where there is no potential. */
  readonly share: number;
  /** 1–5; 0 where the platform of 2026 gives none. */
  readonly stars: number;
  /** The questions whose answers do not count for it; the platform of 2023 counts all. */
  readonly unheard?: readonly string[];
  /** What the platform of 2026 says where it fails over a rule and gives no score: the figures are those without it. */
  readonly stopped?: string;
}

/** The thresholds of the stars of a référentiel, as shares 0–1; undefined for the label's own. */
export type StarsOf = (referential: Named) => readonly number[] | undefined;

/** The titles of all actions of a référentiel, by their ids behind a name of it. */
export function titlesUnder(name: string, { actions }: ReferentialTree): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(actions, ([id, { title }]) => [qualifiedName(name, id), title]));
}

/** A scored scenario, ready to be printed. */
export function scenarioReport(prepared: Prepared, scored: ScoredScenario, starsOf: StarsOf): ScenarioReport {
  const { scenario, scores, expectations } = scored;
  const { forest } = prepared;
  const names = forest.referentials.map(referential => nameIn(prepared, scenario, referential));
  const rows = forest.actions.map(({ id }, node) => {
    const name = names[forest.owner[node] ?? 0] ?? '';
    return [qualifiedName(name, id), rowOf(scores, node)] as const;
  });
  const totals = forest.roots.map((root, at) => {
    const referential = forest.referentials[at];
    const total = totalOf(names[at] ?? '', scores, root, referential && starsOf(referential));
    return { ...total, ...(total.platform === '2026' && toldBy2026(scores, at)) };
  });
  return {
    title: scenario.title ?? null,
    scores: Object.fromEntries(rows),
    totals,
    expectations: expectations.map(reportedExpectation),
  };
}

/** The edits that write the actual figures into the expectations that are not met. */
export function updateEdits({ scenario, expectations }: ScoredScenario): TextEdit[] {
  return expectationEdits(scenario, acceptedFigures(expectations));
}

/**
 * What names a référentiel in a scenario: its name; where that means another one there, or it has none, the prefix by which the
 * scenario calls it, else what tells it from the others, its folder's name.
 */
export function nameIn({ resolve }: Pick<Prepared, 'resolve'>, scenario: Scenario, referential: Named): string {
  const isMeant = (prefix: string) => resolve(prefix, scenario.path) === referential.folder;
  const [first = UNNAMED, ...prefixes] = prefixesOf(referential);
  if (referential.name !== undefined && isMeant(first)) return first;
  const used = [...scenario.statuses, ...scenario.expectations].map(({ action }) => namedAction(action).prefix);
  return used.find(isMeant) ?? [first, ...prefixes, ...callsOf(referential)].find(isMeant) ?? first;
}

function rowOf(scores: Scores, node: number): ScoreRow {
  const score = scoreAt(scores, node);
  return recordOfAll(COLUMNS, column => shownCell(figureAt(scores, node, column, score)));
}

function totalOf(
  referential: string,
  scores: Scores,
  root: number,
  thresholds: readonly number[] | undefined,
): ReferentialTotal {
  const { done, potential, share, stars } = standingOf(scores, root, thresholds);
  const { platform } = reckoningAt(scores.personalised.forest, root);
  return {
    referential,
    platform,
    points_done: rounded(done),
    points_potential: rounded(potential),
    share: rounded(share ?? 0),
    stars,
  };
}

function toldBy2026({ personalised, faults }: Scores, place: number): Pick<ReferentialTotal, 'unheard' | 'stopped'> {
  const { owner } = personalised.forest;
  const stop = faults.find(({ reason, rule }) => reason === 'stops' && owner[rule.node] === place);
  return { unheard: unheardAnswers(personalised, place), ...(stop && { stopped: stop.message ?? '' }) };
}

function shownCell(figure: Figure): Figure {
  return typeof figure === 'number' && !Number.isFinite(figure) ? String(figure) : shownFigure(figure);
}
