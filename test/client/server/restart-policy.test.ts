import { deepEqual } from 'node:assert/strict';
import { restartPolicy } from '../../../client/src/server/restart-policy.ts';

describe('restartPolicy', () => {
  it('waits longer at each stop, and gives up after too many in a short time', () => {
    const pauseBefore = restartPolicy(3, 1000, 50);
    deepEqual([0, 10, 20, 30].map(pauseBefore), [50, 200, 800, null]);
  });

  it('forgets the stops of long ago', () => {
    const pauseBefore = restartPolicy(2, 1000, 50);
    deepEqual([0, 900, 1100, 1950, 4000].map(pauseBefore), [50, 200, 200, 200, 50]);
  });
});
