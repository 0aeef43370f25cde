import type { Code } from '../model/codes.ts';

/** A rule that threw, and what it threw. */
export interface RuleFailure {
  readonly code: Code;
  readonly error: unknown;
}

/** Hears of a rule that threw, as often as its problems are asked for. */
export type OnFailure = (failure: RuleFailure) => void;

/** For those who look for problems once more: whoever publishes them has heard of the failures. */
export const heardElsewhere: OnFailure = () => undefined;

/** For those who let nobody hear of a failure but their caller. */
export function throwOn({ error }: RuleFailure): never {
  throw error;
}

/** All that a rule finds, or nothing where it throws on the way. */
export function attempt<Found>(code: Code, find: () => Iterable<Found>, onFailure: OnFailure): readonly Found[] {
  try {
    return [...find()];
  } catch (error) {
    onFailure({ code, error });
    return [];
  }
}

/** Finds ahead of the rules what they will ask for, step by step; a rule that needs what cannot be found will fail, and say so. */
export function* attemptAhead(find: () => Iterable<void>): Generator<void> {
  try {
    yield* find();
  } catch {
    return;
  }
}
