import { now, soon } from './event-loop.ts';

/** In milliseconds: short enough for nobody to notice that a request had to wait for its end. */
const TURN = 1;

/** Ends at once while a turn is young; else when what has arrived meanwhile was looked at, and another turn begins. */
export type Rest = () => Promise<void> | undefined;

/** A long work that goes on in turns calls what this gives, between two parts of it. */
export function turns(): Rest {
  return restingBy(pause);
}

/** The same for a work that nobody waits for at this moment: it stands still while another is hurried. */
export function patientTurns(): Rest {
  return restingBy(() => standStill());
}

/**
 * Lets others go on for a while, and until nothing is hurried any more; for somebody who waits, until what is hurried at this moment
 * is done: others may follow without an end.
 */
export async function standStill(isAwaited: () => boolean = () => false): Promise<void> {
  await pause();
  while (hurried.size > 0) {
    await Promise.allSettled(hurried);
    if (isAwaited()) return;
  }
}

/** Rests as `others` says, once a turn is over. */
export function restingBy(others: () => Promise<void>): Rest {
  let end = now() + TURN;
  const begin = (): void => {
    end = now() + TURN;
  };
  return () => (now() < end ? undefined : others().then(begin));
}

const hurried = new Set<Promise<void>>();

/**
 * Does something, short and waited for by somebody who types, that the patient make way for; ends when what it says has gone out.
 * It must not wait for one of them.
 */
export async function hurry(work: () => Promise<void>): Promise<void> {
  const done = work().finally(pause);
  hurried.add(done);
  try {
    await done;
  } finally {
    hurried.delete(done);
  }
}

/** Takes the steps of a work in turns, and gives what it gives; undefined once nobody waits for it any more. */
export async function inTurns<Result>(
  steps: Iterator<void, Result>,
  isWanted?: undefined,
  rest?: Rest,
): Promise<Result>;
export async function inTurns<Result>(
  steps: Iterator<void, Result>,
  isWanted: () => boolean,
  rest?: Rest,
): Promise<Result | undefined>;
export async function inTurns<Result>(
  steps: Iterator<void, Result>,
  isWanted: () => boolean = () => true,
  rest: Rest = turns(),
): Promise<Result | undefined> {
  while (isWanted()) {
    const step = steps.next();
    if (step.done) return step.value;
    const pause = rest();
    if (pause) await pause;
  }
  return undefined;
}

/** What one message sets off takes some rounds of the event loop: read, taken in, looked at, told. */
const ROUNDS = 8;

/** Lets others go on for a while, which is none where nobody has anything to do. */
function pause(): Promise<void> {
  return new Promise(resolve => {
    let left = ROUNDS;
    const round = (): void => {
      left--;
      if (left === 0) resolve();
      else soon(round);
    };
    soon(round);
  });
}
