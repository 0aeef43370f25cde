import { addAll } from './long-lists.ts';

/** What a work that can be done step by step gives, when all of its steps are done at once. */
export function allSteps<Result>(steps: Iterator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Many things of a kind are looked at so many at a time: less than a millisecond each. */
const SOME = 50;

/** What is found for each of many things, in their order, with a step after some of them. */
export function* eachInSteps<One, Found>(
  all: readonly One[],
  find: (one: One) => readonly Found[],
): Generator<void, readonly Found[]> {
  const found: Found[] = [];
  for (const [at, one] of all.entries()) {
    if (at % SOME === SOME - 1) yield;
    addAll(found, find(one));
  }
  return found;
}
