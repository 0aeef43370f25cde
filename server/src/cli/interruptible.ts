import { Failure } from './usage.ts';

/** A long work that Ctrl+C ends in good order; pressed again, it ends the program at once. @throws Failure where it was ended */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const end = () => stop.abort(new Failure('Interrupted: nothing is told.'));
  process.once('SIGINT', end);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', end);
  }
}
