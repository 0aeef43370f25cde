/** In milliseconds: short enough for nobody to notice that a request had to wait for its end. */
const TURN = 10;

/** Ends at once while a turn is young; else when what has arrived meanwhile was looked at, and another turn begins. */
export type Rest = () => Promise<void> | undefined;

/** A long work that goes on in turns calls what this gives, between two parts of it. */
export function turns(): Rest {
  let end = now() + TURN;
  const begin = (): void => {
    end = now() + TURN;
  };
  return () => (now() < end ? undefined : nextTurn().then(begin));
}

/** Takes the steps of a work in turns, and gives what it gives. */
export async function inTurns<Result>(steps: Iterator<void, Result>): Promise<Result> {
  const rest = turns();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const pause = rest();
    if (pause) await pause;
  }
}

// `performance` would take milliseconds at the start of the process, to load.
function now(): number {
  return 1000 * process.uptime();
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
