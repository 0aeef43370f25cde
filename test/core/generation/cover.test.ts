import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { smallestCover } from '../../../server/src/core/generation/cover.ts';

const sets = fc.array(fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 4 }), { maxLength: 7 });

function union(all: readonly (readonly number[])[]): ReadonlySet<number> {
  return new Set(all.flat());
}

/** How few of some sets hold as much as all of them, by trying all choices. */
function fewest(all: readonly (readonly number[])[]): number {
  const sizes = Array.from({ length: 2 ** all.length }, (_, choice) => all.filter((_, at) => (choice >> at) % 2 === 1))
    .filter(chosen => union(chosen).size === union(all).size)
    .map(chosen => chosen.length);
  return Math.min(...sizes);
}

describe('the smallest cover', () => {
  it('holds all, is no larger than any other, and is proved so', () =>
    fc.assert(
      fc.property(sets, all => {
        const { chosen, isSmallest } = smallestCover(all.map(items => new Set(items)));
        deepEqual(union(chosen.map(at => all[at] ?? [])), union(all));
        equal(chosen.length, fewest(all));
        equal(isSmallest, true);
      }),
    ));

  it('holds all, and nothing idle, where there is no time for a proof', () =>
    fc.assert(
      fc.property(sets, all => {
        const { chosen, isSmallest } = smallestCover(
          all.map(items => new Set(items)),
          0,
        );
        deepEqual(union(chosen.map(at => all[at] ?? [])), union(all));
        for (const left of chosen) {
          const others = chosen.filter(at => at !== left).map(at => all[at] ?? []);
          equal(union(others).size < union(all).size, true);
        }
        equal(isSmallest, false);
      }),
    ));

  it('takes the one set that does, where a greedy choice would take three', () => {
    const all = [
      [1, 2, 3, 4],
      [1, 2, 5],
      [3, 4, 6],
    ];
    deepEqual(smallestCover(all.map(items => new Set(items))), { chosen: [1, 2], isSmallest: true });
  });
});
