import type { PrintedPlace } from './check.ts';

/** `diff`: what changed in meaning between two versions, and what it does to scores, without what only options of the command line ask for. */
export interface DiffOutput {
  /** How many changes there are of each severity. */
  readonly summary: Readonly<Record<ChangeSeverity, number>>;
  /** By référentiel and measure, those above the measures first; what stands around the measures comes last. */
  readonly changes: readonly ChangeOutput[];
  /** What both versions make of the scenarios, in their order. */
  readonly scenarios: readonly ImpactOutput[];
}

export type ChangeSeverity = 'breaks-scores' | 'changes-scores' | 'changes-text';

export interface ChangeOutput {
  /** The same for the same change, whatever else changed. */
  readonly fingerprint: string;
  readonly severity: ChangeSeverity;
  /** Why it has this severity. */
  readonly reason: string;
  readonly referential: string | null;
  readonly subject: {
    readonly kind: string;
    readonly id: string;
    readonly title: string;
    /** The measure that an action is or belongs to. */
    readonly measure: { readonly id: string; readonly title: string } | null;
    /** The question that a choice answers. */
    readonly question: string | null;
  };
  /** What changed, by its kind; the schema `referentiel-diff` tells what each has. */
  readonly what: { readonly kind: string };
  /** Of the action itself; absolute. */
  readonly points: PointsOutput | null;
  /** The actions whose points are others because of this alone. */
  readonly consequences: readonly (PointsOutput & { readonly id: string })[];
  readonly before: PrintedPlace | null;
  readonly after: PrintedPlace | null;
  /** What the change is about, what changed, and why it has this severity, in the language of the reader. */
  readonly about: string;
  readonly message: string;
  readonly because: string;
}

export interface PointsOutput {
  readonly before: number | null;
  readonly after: number | null;
}

/** What two versions make of a scenario: figures rounded to three decimals, shares (0–1) to five. */
export interface ImpactOutput {
  /** The name that the scenario was given under. */
  readonly file: string;
  readonly title: string | null;
  readonly referentials: readonly {
    readonly referential: string;
    /** Null where the version has no such référentiel. */
    readonly before: StandingOutput | null;
    readonly after: StandingOutput | null;
    /** After minus before, 0–1; null where a version has nothing to reach. */
    readonly change: number | null;
    /** The axes, sub-axes and measures whose figures differ. */
    readonly rows: readonly ImpactRow[];
  }[];
}

export interface FiguresOutput {
  readonly done: number;
  readonly potential: number;
  /** 0–1; null where there is nothing to reach. */
  readonly share: number | null;
}

export interface StandingOutput extends FiguresOutput {
  readonly stars: number;
}

export interface ImpactRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly before: FiguresOutput | null;
  readonly after: FiguresOutput | null;
  /** What it explains of the change of the whole share, −1 to 1. */
  readonly explains: number | null;
}
