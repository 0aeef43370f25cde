import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PersistentMap } from '../../../server/src/core/memory/persistent-map.ts';

const change = fc.tuple(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), fc.option(fc.nat(3), { nil: undefined }));
const changes = fc.array(change, { maxLength: 60 });

/** What a plain map holds after the same changes, in the order of the keys. */
function plainly(before: ReadonlyMap<string, number>, list: readonly (readonly [string, number | undefined])[]) {
  const map = new Map(before);
  for (const [key, value] of list) {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('a persistent map', () => {
  it('holds what a plain map holds after the same changes, and leaves the map before as it was', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 6 }), steps => {
        let map: PersistentMap<number> = PersistentMap.EMPTY;
        let plain: ReadonlyMap<string, number> = new Map();
        for (const step of steps) {
          const [before, entries] = [map, [...map]];
          map = map.withAll(step);
          plain = plainly(plain, step);
          assert.deepEqual([...map], [...plain]);
          assert.equal(map.size, plain.size);
          for (const key of 'amz') assert.equal(map.get(key), plain.get(key));
          assert.deepEqual([...before], entries);
        }
      }),
    );
  });

  it('tells the keys whose values differ from those of another map, whatever its history', () => {
    fc.assert(
      fc.property(changes, changes, changes, (shared, one, other) => {
        const common = (PersistentMap.EMPTY as PersistentMap<number>).withAll(shared);
        const [before, after] = [common.withAll(one), common.withAll(other)];
        const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
        const changed = keys.filter(key => before.get(key) !== after.get(key) || before.has(key) !== after.has(key));
        assert.deepEqual(after.changesSince(before), changed);
      }),
    );
  });

  it('has parts of a bounded size, in order, what is known of which is known of the whole', () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 9 }), (list, most) => {
        const map = (PersistentMap.EMPTY as PersistentMap<number>).withAll(list);
        let asked = 0;
        const sum = PersistentMap.summary<number, number>(
          value => value + 0 * asked++,
          (a, b) => a + b,
          0,
        );
        const parts = [...map.parts(most)];
        for (const part of parts) {
          assert(part.size > 0 && part.size <= most, `${part.size}`);
          sum(part);
        }
        const keys = parts.flatMap(part => [...part.keys()]);
        assert.deepEqual(
          keys,
          [...map.keys()].filter(key => keys.includes(key)),
        );
        assert.equal(asked, keys.length);
        sum(map);
        assert.equal(asked, map.size);
      }),
    );
  });

  it('is the same map where nothing differs', () => {
    const map = PersistentMap.of([['a', 1]]);
    assert.equal(
      map.withAll([
        ['a', 1],
        ['b', undefined],
      ]),
      map,
    );
  });

  it('stays flat, in whatever order keys come', () => {
    const keys = Array.from({ length: 4096 }, (_, at) => [String(at).padStart(5, '0'), at] as const);
    let deepest = 0;
    const depth = PersistentMap.summary<number, number>(
      () => 1,
      (a, b) => {
        const joined = Math.max(a, b) + 1;
        deepest = Math.max(deepest, joined);
        return joined;
      },
      0,
    );
    let map: PersistentMap<number> = PersistentMap.of([keys[0] ?? ['', 0]]);
    for (const entry of keys) map = map.withAll([entry]);
    depth(map);
    assert.ok(deepest <= 60, `${deepest}`);
  });

  it('sums again only the path to what has changed, and as often in a map of a thousand as its depth asks', () => {
    const counted = (size: number): number => {
      let asked = 0;
      const sum = PersistentMap.summary<number, number>(
        value => {
          asked++;
          return value;
        },
        (a, b) => a + b,
        0,
      );
      const map = PersistentMap.of(Array.from({ length: size }, (_, at) => [String(at).padStart(6, '0'), at] as const));
      assert.equal(sum(map), (size * (size - 1)) / 2);
      assert.equal(asked, size);
      asked = 0;
      assert.equal(sum(map.withAll([['000000', 5]])), (size * (size - 1)) / 2 + 5);
      return asked;
    };
    assert.ok(counted(100) <= 8);
    assert.ok(counted(100_000) <= 18);
  });

  it('gives maps of other values that share what the maps share', () => {
    const doubled = PersistentMap.mapped<number, readonly number[]>(value => [value, value]);
    const map = PersistentMap.of('abcdefg'.split('').map((key, at) => [key, at] as const));
    const changed = doubled(map.withAll([['c', 9]])).changesSince(doubled(map));
    assert.ok(changed.includes('c') && changed.length <= 3, changed.join());
  });
});
