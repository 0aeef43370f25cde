import type { ReferentialImpact, RowFigures, ScenarioImpact } from '../../core/impact/scenario-impact.ts';
import { rounded } from '../../core/model/score.ts';
import type { Standing } from '../../core/scoring/standing.ts';

/** What two versions make of a scenario, as it is printed: figures rounded to three decimals, shares (0–1) to five. */
export interface ReportedImpact {
  /** The scenario file, as it was given. */
  readonly file: string;
  readonly title: string | null;
  readonly referentials: readonly ReportedReferential[];
}

export interface ReportedReferential {
  readonly referential: string;
  /** Null where the version has no such référentiel. */
  readonly before: ReportedStanding | null;
  readonly after: ReportedStanding | null;
  /** After minus before, 0–1; null where a version has nothing to reach. */
  readonly change: number | null;
  /** The axes, sub-axes and measures whose figures differ. */
  readonly rows: readonly ReportedRow[];
}

export interface ReportedFigures {
  readonly done: number;
  readonly potential: number;
  /** 0–1; null where there is nothing to reach. */
  readonly share: number | null;
}

export interface ReportedStanding extends ReportedFigures {
  readonly stars: number;
}

export interface ReportedRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly before: ReportedFigures | null;
  readonly after: ReportedFigures | null;
  /** What it explains of the change of the whole share, −1 to 1. */
  readonly explains: number | null;
}

/** True of other points done, or other ones to be reached: where only what is planned or not filled in differs, no score does. */
export function isRescored({ before, after }: ReportedRow): boolean {
  return before?.done !== after?.done || before?.potential !== after?.potential;
}

/** The impact on one scenario file. */
export function reportedImpact(file: string, { scenario, referentials }: ScenarioImpact): ReportedImpact {
  return { file, title: scenario.title ?? null, referentials: referentials.map(reportedReferential) };
}

function reportedReferential({ name, before, after, change, rows }: ReferentialImpact): ReportedReferential {
  return {
    referential: name,
    before: before ? standing(before) : null,
    after: after ? standing(after) : null,
    change: roundedShare(change?.share),
    rows: rows.map(({ id, title, kind, before: left, after: right, explains }) => ({
      id,
      title,
      kind,
      before: left ? figures(left) : null,
      after: right ? figures(right) : null,
      explains: roundedShare(explains),
    })),
  };
}

function standing(of: Standing): ReportedStanding {
  return { ...figures(of), stars: of.stars };
}

function figures({ done, potential, share }: RowFigures): ReportedFigures {
  return { done: rounded(done), potential: rounded(potential), share: roundedShare(share) };
}

/** A share (0–1) as precise as three decimals of a per cent. */
export function roundedShare(share: number | undefined): number | null {
  return share === undefined ? null : Math.round(share * 1e5) / 1e5 + 0;
}
