import assert from 'node:assert/strict';
import { type Among, type Named, referentialNamed } from '../../../server/src/core/index/references.ts';

describe('the référentiel that a prefix means', () => {
  /** As many of one name, side by side, that count how often somebody looks where they stand. */
  function sideBySide(count: number): { readonly among: Among<Named>; readonly looks: () => number } {
    let looks = 0;
    const referentials = Array.from({ length: count }, (_, at) => ({
      name: 'nature',
      get folder() {
        looks++;
        return `/ws/${at}/mesures`;
      },
    }));
    return { among: { referentials, unread: new Set() }, looks: () => looks };
  }

  it('is the nearest by path to the file that uses it', () => {
    const { among } = sideBySide(5);
    for (const at of [3, 0, 4, 3]) {
      assert.equal(referentialNamed(among, 'nature', `/ws/${at}/questions/eau.md`)?.folder, `/ws/${at}/mesures`);
    }
    assert.equal(referentialNamed(among, 'eau', '/ws/3/questions/eau.md'), undefined);
  });

  it('while others are still being read is that of the same folder alone, and the nearest once all are known', () => {
    const { among } = sideBySide(2);
    const reading: Among<Named> = { ...among, unread: 'all' };
    assert.equal(referentialNamed(reading, 'nature', '/ws/1/questions/eau.md'), undefined);
    assert.equal(referentialNamed(reading, 'nature', '/ws/1/mesures/1.md')?.folder, '/ws/1/mesures');
    assert.equal(referentialNamed(among, 'nature', '/ws/1/questions/eau.md')?.folder, '/ws/1/mesures');
  });

  it('is looked for once a folder, however often its files name it', () => {
    const { among, looks } = sideBySide(30);
    referentialNamed(among, 'nature', '/ws/3/questions/eau.md');
    const once = looks();
    for (let time = 0; time < 100; time++) referentialNamed(among, 'nature', `/ws/3/questions/${time}.md`);
    assert.equal(looks(), once);
  });
});
