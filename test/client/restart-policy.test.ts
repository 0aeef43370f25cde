import { deepEqual } from 'node:assert/strict';
import { restartPolicy } from '../../client/src/restart-policy.ts';

describe('restartPolicy', () => {
  it('gives up after too many stops in a short time', () => {
    const mayRestart = restartPolicy(2, 1000);
    deepEqual([0, 10, 20].map(mayRestart), [true, true, false]);
  });

  it('forgets the stops of long ago', () => {
    const mayRestart = restartPolicy(2, 1000);
    deepEqual([0, 900, 1100, 1950].map(mayRestart), [true, true, true, true]);
  });
});
