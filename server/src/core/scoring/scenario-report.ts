import { type Named, prefixesOf } from '../index/references.ts';
import { namedAction } from '../model/id.ts';
import type { Scenario } from '../model/scenario.ts';
import { COLUMNS, type Column, columnOf, rounded, type Score, shareDone } from '../model/score.ts';
import { expectationEdits } from '../parse/scenario/expectation-edits.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Prepared } from './prepare.ts';
import { scoreAt } from './score.ts';
import type { ScoredScenario } from './score-scenario.ts';
import { starsFor } from './stars.ts';

/** A scored scenario as it is printed: figures by the platform's names, rounded to three decimals. */
export interface ScenarioReport {
  readonly title: string | null;
  /** By qualified id, in the order of the text; a whole référentiel stands under its name. */
  readonly scores: Readonly<Record<string, Readonly<Record<Column, number | boolean>>>>;
  readonly totals: readonly ReferentialTotal[];
  readonly expectations: readonly ReportedExpectation[];
}

/** The whole of a référentiel. */
export interface ReferentialTotal {
  readonly referential: string;
  readonly points_done: number;
  readonly points_potential: number;
  /** 0–1; 0 where there is no potential. */
  readonly share: number;
  /** 1–5. */
  readonly stars: number;
}

export interface ReportedExpectation {
  readonly action: string;
  readonly field: Column;
  readonly expected: number | boolean;
  /** Null where there is no such action. */
  readonly actual: number | boolean | null;
  readonly met: boolean;
}

/** The thresholds of the stars of a référentiel, as shares 0–1; undefined for the label's own. */
export type StarsOf = (referential: Named) => readonly number[] | undefined;

/** A scored scenario, ready to be printed. */
export function scenarioReport(prepared: Prepared, scored: ScoredScenario, starsOf: StarsOf): ScenarioReport {
  const { scenario, scores, expectations } = scored;
  const { forest } = prepared;
  const names = forest.referentials.map(referential => nameIn(prepared, scenario, referential));
  const rows = forest.actions.map(({ id }, node) => {
    const name = names[forest.owner[node] ?? 0] ?? '';
    return [id === '' ? name : `${name}_${id}`, rowOf(scoreAt(scores, node))] as const;
  });
  const totals = forest.roots.map((root, at) => {
    const referential = forest.referentials[at];
    return totalOf(names[at] ?? '', scoreAt(scores, root), referential && starsOf(referential));
  });
  return {
    title: scenario.title ?? null,
    scores: Object.fromEntries(rows),
    totals,
    expectations: expectations.map(({ expectation: { action, column, expected }, actual, met }) => ({
      action,
      field: column,
      expected,
      actual: actual === undefined ? null : shown(actual),
      met,
    })),
  };
}

/** The edits that write the actual figures into the expectations that are not met; those of absent actions stay. */
export function updateEdits({ scenario, expectations }: ScoredScenario): TextEdit[] {
  const missed = expectations.flatMap(({ expectation, actual, met }) =>
    met || actual === undefined ? [] : [{ expectation, figure: actual }],
  );
  return expectationEdits(scenario, missed);
}

/** The name of a référentiel; of one without a name, the prefix by which the scenario calls it, else its folder's name. */
export function nameIn(prepared: Prepared, scenario: Scenario, referential: Named): string {
  if (referential.name !== undefined) return referential.name;
  const { resolve } = prepared;
  const used = [...scenario.statuses, ...scenario.expectations].map(({ action }) => namedAction(action).prefix);
  const own = used.find(prefix => resolve(prefix, scenario.path) === referential.folder);
  if (own !== undefined) return own;
  const prefixes = prefixesOf(referential);
  const clear = prefixes.find(prefix => resolve(prefix, scenario.path) === referential.folder);
  return clear ?? prefixes[0] ?? 'referentiel';
}

function rowOf(score: Score): Readonly<Record<Column, number | boolean>> {
  return Object.fromEntries(COLUMNS.map(column => [column, shown(columnOf(score, column))])) as Record<
    Column,
    number | boolean
  >;
}

function totalOf(referential: string, score: Score, thresholds: readonly number[] | undefined): ReferentialTotal {
  const share = shareDone(score) ?? 0;
  return {
    referential,
    points_done: rounded(score.done),
    points_potential: rounded(score.potential),
    share: rounded(share),
    stars: starsFor(share, thresholds),
  };
}

function shown(figure: number | boolean): number | boolean {
  return typeof figure === 'number' ? rounded(figure) : figure;
}
