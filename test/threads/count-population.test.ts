import assert from 'node:assert/strict';
import { type Versions, versionsOf } from '../../server/src/core/impact/versions.ts';
import { countPopulation } from '../../server/src/threads/count-population.ts';
import { drawn, HEAVIER, ruledFrom } from '../core/impact/support.ts';
import { workspaceFrom } from '../core/scoring/support.ts';
import { impactOnPopulation } from '../kit/impact-on-population.ts';

describe('a population that is counted by threads', () => {
  it('comes to what one thread makes of it', async () => {
    const people = drawn(2500);
    const alone = impactOnPopulation(versions(), people);
    for (const threads of [1, 2, 3]) {
      assert.deepEqual(await countPopulation(versions(), people, { threads }), alone, `${threads} threads`);
    }
  });

  it('tells how many are scored, up to the last', async () => {
    const told: number[] = [];
    await countPopulation(versions(), drawn(1500), { threads: 2, onCount: done => told.push(done) });
    assert.equal(told.at(-1), 1500);
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    );
  });

  it('is counted by the others while this thread does something else first, once', async () => {
    const people = drawn(1500);
    let times = 0;
    const meanwhile = () => {
      times++;
    };
    const counted = await countPopulation(versions(), people, { threads: 2, meanwhile });
    assert.deepEqual([times, counted], [1, impactOnPopulation(versions(), people)]);
  });

  it('is given up, threads included, where what this thread does meanwhile fails', async () => {
    const meanwhile = () => {
      throw new Error('no way');
    };
    await assert.rejects(countPopulation(versions(), drawn(1_000_000), { threads: 2, meanwhile }), /no way/);
  });

  it('ends when it is told to, threads included', async () => {
    const stop = new AbortController();
    const counted = countPopulation(versions(), drawn(1_000_000), {
      threads: 2,
      signal: stop.signal,
      onCount: () => stop.abort(new Error('enough')),
    });
    await assert.rejects(counted, /enough/);
  });
});

function versions(): Versions {
  return versionsOf(workspaceFrom(ruledFrom()), workspaceFrom(ruledFrom(HEAVIER)));
}
