import type { Growth } from './growth.ts';

/** The programs to measure. */
export interface Built {
  readonly cli: string;
  readonly server: string;
}

/** A folder of measures, and the file in it that is opened and typed into. */
export interface Place {
  readonly built: Built;
  readonly folder: string;
  readonly file: string;
  /** A scenario in the folder; undefined where there is none. */
  readonly scenario: string | undefined;
  /** How many problems each file has that has any, by its path in the folder. */
  readonly problems: ReadonlyMap<string, number>;
}

/** Something that costs time or memory, measured in rounds on what was made ready for it. */
export interface Benchmark<Subject> {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | '%' | '/s';
  /** How it may grow with the workspace. */
  readonly growth: Growth;
  readonly rounds: number;
  /** The figure that stands for those of all rounds. */
  readonly of: (figures: readonly number[]) => number;
  readonly measure: (subject: Subject, round: number) => Promise<number>;
}

/** Benchmarks of things that are made ready once for all of them, such as a server. */
export interface Suite<Subject> {
  readonly open: (place: Place) => Promise<Subject>;
  readonly close: (subject: Subject) => Promise<void>;
  readonly benchmarks: readonly Benchmark<Subject>[];
}
