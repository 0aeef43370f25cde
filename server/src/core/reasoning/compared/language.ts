import type { Part } from '../../evaluation/program.ts';
import type { Make } from '../pieces.ts';

/** A language, and what its parts are of the share answered to one question. */
export interface Language<Of extends Part> {
  /** What a part compares with each other, or with zero. */
  readonly differences: (part: Of) => readonly Difference<Of>[];
  readonly makeOf: (part: Of) => Make<Of>;
  /** The number that a part is for a share; undefined for none. */
  readonly numberAt: (part: Of, share: number) => number | undefined;
}

/** Two terms that are compared with each other; one alone with zero. */
export type Difference<Of extends Part> = readonly [Of, Of?];

/** What of one collectivité is a number. */
export function known(value: number | undefined): Make<never> {
  return value === undefined ? { kind: 'fixed' } : { kind: 'numbers', values: [value] };
}

/** What is true counts as 1 where one computes with it, what is false as 0. */
export const EITHER: Make<never> = { kind: 'numbers', values: [0, 1] };
