import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { type Box, treemapOf } from '../../../../client/webview/charts/treemap/layout.ts';
import { neighbourOf } from '../../../../client/webview/charts/treemap/neighbours.ts';
import type { Shown } from '../../../../client/webview/state/shown.ts';
import { shownAfter } from '../../../../client/webview/state/shown.ts';
import { type Given, type Sample, simulation } from '../../kit/sample.ts';
import { wholeReferential } from '../../kit/samples.ts';

describe('the layout of a treemap', () => {
  const sample = wholeReferential(18);

  it('draws measures in groups of what is below the scope', () => {
    const shown = shownOf(sample);
    const { groups, tiles } = treemapOf(shown, 0, 800, 400);
    deepEqual([...new Set(tiles.map(({ index }) => shown.rows[index]?.kind))], ['measure']);
    equal(tiles.length, 18);
    deepEqual(groups.map(({ index }) => shown.rows[index]?.id).sort(), ['1', '2', '3', '4', '5', '6']);
  });

  it('draws two levels below a measure', () => {
    const shown = shownOf(sample);
    const { groups, tiles } = treemapOf(shown, shown.tree.byId.get('1.1.1') ?? -1, 800, 400);
    deepEqual([groups.length, tiles.length], [4, 16]);
  });

  it('draws no more than can be seen, however many actions there are', () => {
    const shown = shownOf(wholeReferential(1500));
    ok(treemapOf(shown, 0, 400, 240).tiles.length < 172);
  });

  it('leaves out what has no points to be reached', () => {
    const shown = shownOf(sample, { deactivated: ['1.1.1'], statuses: {} });
    const gone = { ...shown, rows: shown.rows.map(row => (row.id === '1.1.1' ? without(row) : row)) };
    equal(treemapOf(gone, 0, 800, 400).tiles.length, 17);
    const nothing = { ...shown, rows: shown.rows.map(without) };
    deepEqual(treemapOf(nothing, 0, 800, 400), { groups: [], tiles: [] });
  });

  it('gives areas by points, inside of the drawing and beside each other', () => {
    const shown = shownOf(sample);
    const sizes = fc.integer({ min: 200, max: 1600 });
    fc.assert(
      fc.property(sizes, sizes, (width, height) => {
        const { tiles } = treemapOf(shown, 0, width, height);
        ok(
          tiles.every(({ x, y, ...tile }) => x >= 0 && y >= 0 && x + tile.width <= width && y + tile.height <= height),
        );
        ok(tiles.every((a, at) => tiles.slice(at + 1).every(b => areApart(a, b))));
      }),
    );
    const { tiles } = treemapOf(shown, 0, 3000, 2000);
    const perPoint = tiles.map(({ index, width, height }) => {
      return ((width + 2) * (height + 2)) / (shown.rows[index]?.score.potential ?? 0);
    });
    ok(Math.max(...perPoint) / Math.min(...perPoint) < 1.05);
  });

  it('leads an arrow to the tile beside, and to none at the edge', () => {
    const tiles = [box(0, 0, 0, 50, 100), box(1, 50, 0, 50, 50), box(2, 50, 50, 50, 50)];
    const lead = (from: number, key: string) => neighbourOf(tiles, tiles[from] ?? box(9, 0, 0, 0, 0), key)?.index;
    deepEqual([lead(0, 'ArrowRight'), lead(1, 'ArrowDown'), lead(2, 'ArrowUp'), lead(2, 'ArrowLeft')], [1, 2, 1, 0]);
    deepEqual([lead(0, 'ArrowLeft'), lead(1, 'ArrowUp'), lead(0, 'Home')], [undefined, undefined, undefined]);
  });
});

function shownOf(sample: Sample, given: Given = {}): Shown {
  const shown = shownAfter(null, simulation(sample, given), null);
  if (shown === null) throw new Error('A whole answer is always understood');
  return shown;
}

function without(row: Shown['rows'][number]): Shown['rows'][number] {
  return { ...row, score: { ...row.score, potential: 0 } };
}

function box(index: number, x: number, y: number, width: number, height: number): Box {
  return { index, x, y, width, height };
}

function areApart(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}
