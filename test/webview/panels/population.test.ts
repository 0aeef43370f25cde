import { deepEqual, equal } from 'node:assert/strict';
import { bracketsOf, bracketTold, limitTold } from '../../../client/webview/panels/population.ts';
import type { WireProperty } from '../../../server/src/protocol/collectivity.ts';

const VALUES = [
  'moins_de_5000',
  'moins_de_10000',
  'moins_de_20000',
  'moins_de_50000',
  'moins_de_100000',
  'plus_de_100000',
];

function population(): WireProperty {
  return { property: 'population', values: VALUES.map(value => ({ value, held: false })) };
}

const OF_2026: WireProperty = {
  property: 'population',
  values: ['moins_de_5000', 'moins_de_10000', 'plus_de_3000', 'plus_de_20000'].map(value => ({ value, held: false })),
};

describe('the brackets of the population', () => {
  it('imply every larger limit', () => {
    deepEqual(
      bracketsOf(population())?.map(({ from, to, values }) => [from, to, values.length]),
      [
        [null, 5000, 5],
        [5000, 10_000, 4],
        [10_000, 20_000, 3],
        [20_000, 50_000, 2],
        [50_000, 100_000, 1],
        [100_000, null, 1],
      ],
    );
    deepEqual(bracketsOf(population())?.at(-1)?.values, ['plus_de_100000']);
  });

  it('are told of values that imply each other, although something else of it is not said', () => {
    const held = (...values: readonly string[]) => bracketTold(OF_2026, values);
    const limits = (bracket: ReturnType<typeof held>) => bracket && [bracket.from, bracket.to];
    deepEqual(limits(held('moins_de_5000', 'moins_de_10000')), [null, 5000]);
    equal(held('moins_de_5000'), null);
    equal(held('moins_de_5000', 'plus_de_20000'), null);
  });

  it('are open where one value alone tells of them', () => {
    deepEqual(limitTold('moins_de_5000'), { from: null, to: 5000 });
    deepEqual(limitTold('plus_de_20000'), { from: 20_000, to: null });
    equal(limitTold('moins_de_rien'), null);
  });

  it('are none where the values are of another kind', () => {
    equal(bracketsOf({ property: 'population', values: [{ value: 'beaucoup', held: false }] }), null);
  });
});
