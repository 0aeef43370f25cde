import type fc from 'fast-check';

/** Texts by path below `/ws`. */
export type Texts = ReadonlyMap<string, string>;

/** One way to attack the program: cases made at random, and what must hold of each. */
export interface Attack {
  readonly name: string;
  /** How many cases the short run takes. */
  readonly runs: number;
  /**
   * @param texts real texts, for the attacks that spoil them
   * @param patience how long one step may take in milliseconds; infinite in the short run, which looks at no clock
   */
  readonly property: (texts: Texts, patience: number) => fc.IRawProperty<unknown>;
}

/** Does one step, and fails where it takes longer than it may. */
export function inTime<Result>(what: string, patience: number, step: () => Result): Result {
  const start = performance.now();
  const result = step();
  const took = performance.now() - start;
  if (took > patience) throw new Error(`${what} took ${Math.round(took)} ms`);
  return result;
}
