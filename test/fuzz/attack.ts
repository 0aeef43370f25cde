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
   * @param patience how long one step may take in milliseconds of the processor; infinite in the short run, which looks at no clock
   */
  readonly property: (texts: Texts, patience: number) => fc.IRawProperty<unknown>;
}

/** Does one step, and fails where it takes longer than it may: time of this process, for others may run beside it. */
export function inTime<Result>(what: string, patience: number, step: () => Result): Result {
  const start = process.cpuUsage();
  const result = step();
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  if (took > patience) throw new Error(`${what} took ${Math.round(took)} ms`);
  return result;
}
