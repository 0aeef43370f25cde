import type { Change, ChangeSeverity } from '../../core/changes/change.ts';
import type { Changed, FigureDifference, OutcomeDifference, Outcomes } from '../../core/changes/changed.ts';
import type { PrintedPlace } from '../../outputs/check.ts';
import type { ProfileData } from '../../words/profile-data.ts';
import type { ReportedImpact } from './reported-impact.ts';
import type { ReportedPopulation } from './reported-population.ts';
import type { ReportedSensitivity } from './reported-sensitivity.ts';

/** What changed between two versions, and what it does to scores: what `diff` prints, as its JSON has it. What is absent is null. */
export interface DiffReport {
  readonly before: ReportedVersion;
  readonly after: ReportedVersion;
  /** How many changes there are of each severity. */
  readonly summary: Readonly<Record<ChangeSeverity, number>>;
  /** By référentiel and measure, those above the measures first; what stands around the measures comes last. */
  readonly changes: readonly ReportedChange[];
  /** What both versions make of the scenarios, in their order. */
  readonly scenarios: readonly ReportedImpact[];
  /** What both versions make of a population; null where none was asked for. */
  readonly population: ReportedPopulation | null;
  /** What becomes of the scenarios while something varies; empty where nothing is to be varied. */
  readonly sensitivities: readonly ReportedSensitivity[];
}

export interface ReportedVersion {
  /** As it was given. */
  readonly place: string;
  /** The name of its commit; null for a folder. */
  readonly commit: string | null;
}

export interface ReportedChange {
  readonly fingerprint: string;
  readonly severity: ChangeSeverity;
  readonly reason: Change['reason'];
  readonly referential: string | null;
  readonly subject: ReportedSubject;
  readonly what: ReportedWhat;
  /** Of the action itself; absolute. */
  readonly points: ReportedPoints | null;
  /** The actions whose points are others because of this alone. */
  readonly consequences: readonly (ReportedPoints & { readonly id: string })[];
  readonly before: PrintedPlace | null;
  readonly after: PrintedPlace | null;
  /** What the change is about, what changed, and why it has this severity, in the language of the reader. */
  readonly about: string;
  readonly message: string;
  readonly because: string;
}

export interface ReportedSubject {
  readonly kind: Change['subject']['kind'];
  readonly id: string;
  readonly title: string;
  /** The measure that an action is or belongs to. */
  readonly measure: { readonly id: string; readonly title: string } | null;
  /** The question that a choice answers. */
  readonly question: string | null;
}

export interface ReportedPoints {
  readonly before: number | null;
  readonly after: number | null;
}

type WithOutcomes = Extract<Changed, { readonly outcomes: Outcomes }>;

/** What changed; outcomes are told with the scenario of a witness, problems by their code. */
export type ReportedWhat =
  | Exclude<Changed, WithOutcomes | { readonly kind: 'problem-gained' | 'problem-mended' }>
  | ReportedFormula
  | { readonly kind: 'problem-gained' | 'problem-mended'; readonly code: string; readonly severity: string };

type ReportedFormula = {
  [Kind in WithOutcomes['kind']]: Omit<Extract<WithOutcomes, { readonly kind: Kind }>, 'outcomes'> & {
    readonly outcomes: ReportedOutcomes;
  };
}[WithOutcomes['kind']];

export type ReportedOutcomes =
  | Exclude<Outcomes, { readonly kind: 'differ' | 'tried' }>
  | {
      readonly kind: 'tried';
      readonly tried: number;
      readonly differing: number;
      readonly differences: readonly (Omit<FigureDifference, 'witness'> & { readonly scenario: ProfileData })[];
    }
  | {
      readonly kind: 'differ';
      readonly cases: number;
      readonly isWhole: boolean;
      readonly differences: readonly (Omit<OutcomeDifference, 'witness'> & { readonly scenario: ProfileData })[];
    };

/** True where the versions mean the same, and no score that was asked for differs. */
export function isSilent({ changes, scenarios, population }: DiffReport): boolean {
  return (
    changes.length === 0 &&
    scenarios.every(({ referentials }) =>
      referentials.every(({ rows, before, after }) => rows.length === 0 && before?.stars === after?.stars),
    ) &&
    (population?.referentials ?? []).every(({ winners, losers }) => winners + losers === 0)
  );
}
