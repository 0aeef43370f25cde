import assert from 'node:assert/strict';
import { neededCommits } from '../../../client/src/git/needed-commits.ts';

describe('the commits that are needed', () => {
  it('are all that somebody keeps, the last one among them', () => {
    const needed = neededCommits();
    needed.keep('changes', ['a', undefined]);
    needed.keep('effect', [undefined]);
    assert.deepEqual(needed.all, new Set(['a', undefined]));
    needed.keep('changes', []);
    assert.deepEqual(needed.all, new Set([undefined]));
  });

  it('hold one that somebody is about to compare with, whatever anybody keeps until then', () => {
    const needed = neededCommits();
    const settle = needed.begin('changes', [undefined]);
    needed.keep('effect', []);
    needed.keep('changes', []);
    assert.deepEqual(needed.all, new Set([undefined]));
    settle(true);
    needed.keep('effect', []);
    assert.deepEqual(needed.all, new Set([undefined]));
    needed.keep('changes', []);
    assert.deepEqual(needed.all, new Set());
  });

  it('hold all of several that somebody is about to compare with, until they are kept', () => {
    const needed = neededCommits();
    const settle = needed.begin('simulation', ['a', 'b']);
    needed.keep('simulation', []);
    assert.deepEqual(needed.all, new Set(['a', 'b']));
    settle(true);
    assert.deepEqual(needed.all, new Set(['a', 'b']));
  });

  it('hold none that it came to nothing with', () => {
    const needed = neededCommits();
    needed.keep('changes', ['a']);
    needed.begin('changes', ['b'])(false);
    assert.deepEqual(needed.all, new Set(['a']));
  });
});
