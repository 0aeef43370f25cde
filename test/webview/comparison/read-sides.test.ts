import { deepEqual, notEqual } from 'node:assert/strict';
import { readSides } from '../../../client/webview/comparison/read-sides.ts';
import type { WireComparedRow, WireFigures } from '../../../server/src/protocol/comparison.ts';

const NOTHING = { title: null, stars: null, found: true };

describe('the points of sides, as they are read', () => {
  it('differ from the first side where the points do, not where the rounding of others moved a hundredth', () => {
    const first = [1.007, 1.007, 1.001];
    const other = [1.007, 1.007, 1.009];
    const below = first.map((done, at) => row(`${at + 1}`, 1, [figures(done, 2), figures(other[at] ?? 0, 2)]));
    const rows = [row('', 0, [figures(sum(first), 6), figures(sum(other), 6)]), ...below];
    const [, untouched = [], , touched = []] = readSides({
      rows,
      sides: [NOTHING, NOTHING],
      baselines: [{ kind: 'committed' }, null],
      names: ['', ''],
      inputs: [],
    });
    const [before, after] = untouched;
    notEqual(before?.done, after?.done, 'the parts of each side come to its total');
    deepEqual(after?.change, { done: 0, potential: 0 });
    deepEqual(touched[1]?.change, { done: 0.01, potential: 0 });
    deepEqual(touched[0]?.change, null);
  });
});

function row(id: string, depth: number, sides: readonly WireFigures[]): WireComparedRow {
  return { id, title: id, kind: 'axis', depth, figures: sides };
}

function figures(done: number, potential: number): WireFigures {
  return { done, potential, share: done / potential };
}

function sum(points: readonly number[]): number {
  return points.reduce((some, one) => some + one, 0);
}
