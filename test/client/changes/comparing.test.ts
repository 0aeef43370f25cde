import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { CancellationToken } from 'vscode';
import type { Compared } from '../../../client/src/changes/compared.ts';
import { comparing } from '../../../client/src/changes/comparing.ts';
import type { ChangesAnswer } from '../../../server/src/protocol/changes.ts';
import { later } from '../../kit/later.ts';

const TOKEN: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

describe('comparing with another version', () => {
  it('tells why it cannot be looked at, and needs its commit no more', async () => {
    const { compare, steps, answers } = fixture();
    const done = compare(version('a'), TOKEN);
    answers.get('a')?.resolve({ kind: 'refused', message: 'no' });
    assert.equal(await done, 'no');
    assert.deepEqual(steps, ['keep']);
  });

  it('stays with what was asked for last, whichever is answered first', async () => {
    const { compare, steps, answers } = fixture();
    const first = compare(version('a'), TOKEN);
    await setImmediate();
    const second = compare(version('b'), TOKEN);
    answers.get('b')?.resolve({ kind: 'untold' });
    await second;
    answers.get('a')?.resolve({ kind: 'untold' });
    assert.deepEqual([await first, await second], [null, null]);
    assert.deepEqual(steps, ['enter b', 'take', 'keep']);
  });

  it('needs the commit that was asked for last, though the one before comes to nothing', async () => {
    const { compare, steps, answers } = fixture();
    const both = [compare(version('a'), TOKEN), compare(version('b'), TOKEN)];
    answers.get('a')?.resolve(null);
    await both[0];
    assert.deepEqual(steps, []);
    answers.get('b')?.resolve({ kind: 'untold' });
    await Promise.all(both);
    assert.deepEqual(steps, ['enter b', 'take']);
  });

  it('comes to nothing where somebody stops meanwhile, and needs its commit no more', async () => {
    const { compare, callOff, steps, answers } = fixture();
    const done = compare(version('a'), TOKEN);
    callOff();
    answers.get('a')?.resolve({ kind: 'untold' });
    assert.equal(await done, null);
    assert.deepEqual(steps, ['keep']);
  });
});

function version(commit: string): Compared {
  return { since: { kind: 'committed', commit }, label: commit };
}

function fixture() {
  const steps: string[] = [];
  const answers = new Map(['a', 'b'].map(commit => [commit, later<ChangesAnswer | null>()] as const));
  let compared: Compared | null = null;
  const own = comparing({
    current: {
      get compared() {
        return compared;
      },
      enter: next => {
        compared = next;
        steps.push(`enter ${next?.label}`);
      },
      keepCommit: () => void steps.push('keep'),
    },
    start: async () => null,
    ask: async ({ label }) => (await answers.get(label)?.promise) ?? null,
    take: () => void steps.push('take'),
  });
  return { ...own, steps, answers };
}
