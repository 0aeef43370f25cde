import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type People, populationOf, sizeOf } from '../core/impact/people.ts';
import { type PopulationImpact, populationImpact } from '../core/impact/population-impact.ts';
import { stretchesOf, type Tally, tallier } from '../core/impact/tally.ts';
import type { Versions } from '../core/impact/versions.ts';
import { type PopulationWork, type TalliedStretch, workspaceTexts } from './population-work.ts';

/** How a population is counted. */
export interface Counting {
  /** Hears how many collectivités are scored, after each stretch. */
  readonly onCount?: (done: number) => void;
  /** What this thread does first, while the others begin. */
  readonly meanwhile?: () => void;
  /** Ends the work, threads included: what was asked for is then rejected with its reason. */
  readonly signal?: AbortSignal;
  /** With this one; as many as there are cores, where nobody says. */
  readonly threads?: number;
}

/**
 * What two versions make of the scores of a population, with as many threads as there are cores; this one goes on with other
 * work between two stretches. The figures are the same, however many threads there are.
 */
export async function countPopulation(
  versions: Versions,
  people: People,
  { onCount, meanwhile, signal, threads = availableParallelism() }: Counting = {},
): Promise<PopulationImpact> {
  const size = sizeOf(people);
  const stretches = stretchesOf(size);
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const tallies: Tally[] = [];
  let done = 0;
  const take = (place: number, tally: Tally) => {
    tallies[place] = tally;
    done += stretches[place]?.size ?? 0;
    onCount?.(done);
  };
  const others = Math.min(threads, Math.ceil(size / WORTH_A_THREAD)) - 1;
  const work = others > 0 ? workFor(versions, people, taken) : undefined;
  const workers = work ? Array.from({ length: others }, () => startWorker(work, take)) : [];
  try {
    const ended = Promise.all(workers.map(({ whenDone }) => whenDone));
    // Whoever fails ends the whole: it is heard of below.
    ended.catch(() => undefined);
    meanwhile?.();
    const tally = tallier(versions, populationOf(versions, people));
    for (;;) {
      const place = Atomics.add(taken, 0, 1);
      const stretch = stretches[place];
      if (stretch === undefined) break;
      take(place, tally(stretch));
      await otherWork();
      signal?.throwIfAborted();
    }
    await (signal ? Promise.race([ended, whenAborted(signal)]) : ended);
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.terminate()));
  }
  return populationImpact(versions, size, tallies);
}

/** A thread has to read both versions before it begins: fewer collectivités are scored meanwhile. */
const WORTH_A_THREAD = 1000;

function workFor({ before, after }: Versions, people: People, taken: Int32Array): PopulationWork {
  return { before: workspaceTexts(before.workspace), after: workspaceTexts(after.workspace), people, taken };
}

interface StartedWorker {
  readonly worker: Worker;
  /** Rejects where the thread fails. */
  readonly whenDone: Promise<void>;
}

function startWorker(work: PopulationWork, take: (place: number, tally: Tally) => void): StartedWorker {
  const worker = new Worker(WORKER, { workerData: work });
  const whenDone = new Promise<void>((resolve, reject) => {
    worker.on('message', ({ place, tally }: TalliedStretch) => take(place, tally));
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
  return { worker, whenDone };
}

/** Beside this file: a bundle of its own, or a module of the sources. */
const WORKER = join(import.meta.dirname, `population-worker${extname(import.meta.filename)}`);

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
