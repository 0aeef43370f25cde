import assert from 'node:assert/strict';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { thresholdsOf } from '../../../server/src/core/reasoning/thresholds.ts';
import { programFrom } from './support.ts';

function turnsOf(platform: Platform, text: string): readonly number[] {
  const { at } = thresholdsOf(programFrom(text, platform), 'p');
  return [...new Set(at.map(share => Math.round(1000 * share) / 1000))].sort((a, b) => a - b);
}

describe('the shares at which a formula may turn', () => {
  it('are those where two terms are equal, and the corners of what is the smaller or the larger', () => {
    assert.deepEqual(turnsOf('2023', 'min(reponse(p), 0.4)'), [0.4]);
    assert.deepEqual(turnsOf('2023', 'max(min(reponse(p), 0.4), 0.25)'), [0.25, 0.4]);
    assert.deepEqual(turnsOf('2026', 'si min(reponse(p), 0.5) > 0.25 alors 1 sinon 0').includes(0.25), true);
  });

  // Looked for in each part that they stand in, they would double with each of them.
  it('are looked for once in what stands in many others', () => {
    const nested = (depth: number): string =>
      depth === 0 ? '0.5' : `min(reponse(p) * 0.${50 + depth}, ${nested(depth - 1)})`;
    for (const platform of ['2023', '2026'] as const) {
      const { at } = thresholdsOf(programFrom(nested(30), platform), 'p');
      assert(at.length > 0, platform);
    }
  });

  it('are not told to be all where there are more corners than authors write', () => {
    const many = Array.from({ length: 60 }, (_, at) => `${(at + 1) / 100}`).reduce(
      (inner, share) => `max(min(reponse(p), ${share}), ${inner} - 0.005)`,
      '0',
    );
    assert.equal(thresholdsOf(programFrom(many, '2023'), 'p').isExact, false);
  });

  // The zeros of such a polynomial take long, and each way of each `si` in it makes another.
  it('are not told to be all where a share is raised to more powers than authors write', () => {
    const factor = (at: number): string => `(reponse(p) + 0.${at + 1})`;
    const product = Array.from({ length: 40 }, (_, at) => factor(at)).join(' * ');
    const all = thresholdsOf(programFrom(`si ${product} > 0.5 alors 1 sinon 0`, '2026'), 'p');
    assert.equal(all.areAll, false);
    const few = thresholdsOf(programFrom(`si ${factor(1)} * ${factor(2)} > 0.5 alors 1 sinon 0`, '2026'), 'p');
    assert.equal(few.areAll, true);
  });
});
