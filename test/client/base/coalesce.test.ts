import { deepEqual, equal } from 'node:assert/strict';
import { coalesce } from '../../../client/src/base/coalesce.ts';

describe('coalesce', () => {
  it('runs at once without a delay, and once more for all the wishes in between', async () => {
    const runs = controlled();
    const wishes = coalesce(runs.start, () => 0, fail);
    wishes.request();
    equal(runs.count, 1);
    wishes.request();
    wishes.request();
    equal(wishes.pending, true);
    await runs.finish();
    equal(runs.count, 2);
    equal(wishes.pending, false);
    await runs.finish();
    equal(runs.count, 2);
  });

  it('waits for the delay, which later wishes do not draw out', async () => {
    const runs = controlled();
    const clock = handClock();
    const wishes = coalesce(runs.start, () => 150, fail, clock.schedule);
    wishes.request();
    wishes.request();
    deepEqual(clock.waits, [150]);
    equal(runs.count, 0);
    clock.ring();
    equal(runs.count, 1);
  });

  it('gives an error to its handler and goes on', async () => {
    const errors: unknown[] = [];
    let count = 0;
    const run = async (): Promise<void> => {
      count++;
      if (count === 1) throw new Error('no answer');
    };
    const wishes = coalesce(
      run,
      () => 0,
      error => errors.push(error),
    );
    wishes.request();
    await turn();
    wishes.request();
    await turn();
    equal(count, 2);
    equal(errors.length, 1);
  });

  it('starts nothing once it is disposed of', async () => {
    const runs = controlled();
    const clock = handClock();
    const wishes = coalesce(runs.start, () => 10, fail, clock.schedule);
    wishes.request();
    wishes.dispose();
    clock.ring();
    wishes.request();
    equal(wishes.pending, false);
    equal(runs.count, 0);
  });
});

/** Runs that last until they are told to finish. */
function controlled() {
  let count = 0;
  let end: () => void = () => undefined;
  return {
    get count() {
      return count;
    },
    start: () => {
      count++;
      return new Promise<void>(resolve => {
        end = resolve;
      });
    },
    finish: async () => {
      end();
      await turn();
    },
  };
}

/** A clock that rings when it is told to. */
function handClock() {
  const waits: number[] = [];
  let callbacks: (() => void)[] = [];
  return {
    waits,
    schedule: (milliseconds: number, callback: () => void) => {
      waits.push(milliseconds);
      callbacks.push(callback);
      return () => {
        callbacks = callbacks.filter(other => other !== callback);
      };
    },
    ring: () => {
      const due = callbacks;
      callbacks = [];
      for (const callback of due) callback();
    },
  };
}

/** Lets every promise that is settled have its say. */
function turn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

function fail(error: unknown): never {
  throw error;
}
