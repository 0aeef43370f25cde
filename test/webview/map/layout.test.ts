import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { type MapLayout, mapLayout } from '../../../client/webview/map/layout.ts';
import { NO_MAP_FILTER, shownMap } from '../../../client/webview/map/shown-map.ts';
import { exampleMap, largeMap } from './maps.ts';

function layoutOf(map = exampleMap(), focus = -1, width = 900, height = 700): MapLayout {
  return mapLayout(map, shownMap(map, NO_MAP_FILTER, focus), focus, { width, height });
}

describe('the layout of the map', () => {
  it('has a place for every action and every link, the same each time', () => {
    const map = exampleMap();
    const layout = layoutOf(map);
    deepEqual([layout.nodes.length, layout.links.length], [map.nodes.length, map.links.length]);
    deepEqual(layoutOf(map), layout);
  });

  it('writes all labels out where there is room', () => {
    ok(layoutOf().nodes.every(({ label }) => label === 'whole'));
  });

  it('keeps to the height where there is no room, and writes out what one looks at and what that is linked with', () => {
    const map = largeMap(600);
    const { nodes, height } = layoutOf(map, 100);
    ok(height <= 720, `${height} pixels`);
    const near = map.links.flatMap(({ from, to }) => (from === 100 ? [to] : to === 100 ? [from] : []));
    const whole = nodes.flatMap(({ node, label }) => (label === 'whole' ? [node] : []));
    deepEqual(new Set(whole), new Set([100, ...near]));
    ok(nodes.filter(({ label }) => label === 'id').length > 20);
  });

  it('lets no two labels of a side run into each other, whatever is looked at', () => {
    const sizes = fc.integer({ min: 1, max: 400 });
    const pixels = fc.integer({ min: 250, max: 1300 });
    fc.assert(
      fc.property(sizes, fc.nat(), pixels, pixels, (size, at, width, height) => {
        const { nodes } = layoutOf(largeMap(size), at % size, width, height);
        for (const side of ['left', 'right'] as const) {
          const read = nodes.filter(one => one.side === side && one.label !== 'none');
          for (const [place, { y }] of read.entries()) {
            const next = read[place + 1];
            ok(next === undefined || next.y - y >= 9, `${next?.y} is below ${y}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
