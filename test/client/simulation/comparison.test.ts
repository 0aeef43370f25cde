import { deepEqual, equal } from 'node:assert/strict';
import { comparedSides } from '../../../client/src/simulation/compared-sides.ts';
import { baselinesAfter } from '../../../client/src/simulation/comparison.ts';
import type { WireSide } from '../../../server/src/protocol/comparison.ts';
import type { Baseline } from '../../../server/src/protocol/simulation.ts';

const OWN = 'file:///propre.scenario.yml';
const OTHER: Baseline = { kind: 'scenario', uri: 'file:///autre.scenario.yml' };
const LAST: Baseline = { kind: 'committed' };
const EARLIER: Baseline = { kind: 'committed', commit: 'a1b2c3d' };

describe('what a scenario is compared with', () => {
  it('goes, or comes first, whatever has changed since the table was drawn', () => {
    const all = [OTHER, LAST, EARLIER];
    deepEqual(baselinesAfter(all, { baseline: { ...EARLIER }, wish: 'first' }), [EARLIER, OTHER, LAST]);
    deepEqual(baselinesAfter(all, { baseline: { ...LAST }, wish: 'remove' }), [OTHER, EARLIER]);
    equal(baselinesAfter([OTHER, EARLIER], { baseline: LAST, wish: 'remove' }), null);
  });

  it('is told of each column, but for that of the scenario itself', async () => {
    const side: WireSide = { title: 'Un titre', found: true, stars: 2 };
    const others = [LAST, OTHER].map(baseline => ({ baseline, label: () => 'Un nom' }));
    const compared = await comparedSides(
      { scenario: OWN, shown: { referential: 'file:///cae', scope: '' }, others },
      { comparison: async ({ sides }) => ({ sides: sides.map(() => side), rows: [], inputs: [] }) },
    );
    deepEqual(compared?.baselines, [LAST, null, OTHER]);
    deepEqual(compared?.names, ['Un nom', 'Un titre', 'Un titre']);
  });
});
