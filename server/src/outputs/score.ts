import type { PrintedProblem } from './check.ts';

/** `score` of one scenario, without what only options of the command line ask for. */
export interface ScenarioOutput {
  readonly title: string | null;
  /** By qualified id (`cae_1.1.1`), the whole under the name of the référentiel; figures by the platform's names. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, Figure>>>>;
  readonly totals: readonly Total[];
  readonly expectations: readonly ExpectationOutput[];
  /** What is wrong in the scenario. */
  readonly problems: readonly PrintedProblem[];
}

/** Numbers are rounded to three decimals; `NaN` where a rule left no number, `Infinity` where it divides by zero, null where there is none. */
export type Figure = number | boolean | string | null;

/** The whole of a référentiel. */
export interface Total {
  readonly referential: string;
  /** Whose rules it is scored by. */
  readonly platform: '2023' | '2026';
  readonly points_done: number;
  readonly points_potential: number;
  /** 0–1; 0 where there is no potential. */
  readonly share: number;
  /** 1–5; 0 where the platform of 2026 gives none. */
  readonly stars: number;
  /** The questions whose answers do not count for it; the platform of 2023 counts all. */
  readonly unheard?: readonly string[];
  /** What the platform of 2026 says where it fails over a rule and gives no score. */
  readonly stopped?: string;
}

/** What became of a figure that the scenario expects. */
export interface ExpectationOutput {
  readonly action: string;
  readonly field: string;
  /** Null while it waits to be accepted, and where none is expected. */
  readonly expected: Figure;
  /** Null where there is no such action, where a rule left no number, and where there is none. */
  readonly actual: Figure;
  readonly difference: number | null;
  /** Null while it waits to be accepted. */
  readonly met: boolean | null;
}
