import assert from 'node:assert/strict';
import { createGate } from '../../server/src/disk/gate.ts';

const atOnce = async (): Promise<void> => undefined;

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('the gate that all readings share', () => {
  it('lets no more through at once than it is told, and everyone in the end', async () => {
    const gate = createGate(3, atOnce);
    let inside = 0;
    let most = 0;
    const work = async (): Promise<number> => {
      most = Math.max(most, ++inside);
      await new Promise(setImmediate);
      return inside--;
    };
    const done = await Promise.all(Array.from({ length: 50 }, () => gate(work)));
    assert.equal(done.length, 50);
    assert.equal(most, 3);
  });

  it('tries again what the system has no means for just now', async () => {
    const pauses: number[] = [];
    let refused = 0;
    const gate = createGate(1, async tries => void pauses.push(tries));
    const text = await gate(async () => {
      if (refused++ < 2) throw refusal('EMFILE');
      return 'text';
    });
    assert.equal(text, 'text');
    assert.deepEqual(pauses, [1, 2]);
  });

  it('fails as the system says in the end, and lets the next one in', async () => {
    const gate = createGate(1, atOnce, 3);
    await assert.rejects(
      gate(() => Promise.reject(refusal('ENFILE'))),
      { code: 'ENFILE' },
    );
    assert.equal(await gate(async () => 'next'), 'next');
  });

  it('tries nothing again that is said of the file itself', async () => {
    let tries = 0;
    const gate = createGate(1, atOnce);
    const work = () => {
      tries++;
      return Promise.reject(refusal('ENOENT'));
    };
    await assert.rejects(gate(work), { code: 'ENOENT' });
    assert.equal(tries, 1);
  });
});
