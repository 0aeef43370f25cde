import { equal } from 'node:assert/strict';
import { NO_MAP_FILTER, shownMap } from '../../../client/webview/map/shown-map.ts';
import { type MapCursor, walk } from '../../../client/webview/map/walk.ts';
import { mapOf } from './maps.ts';

const MAP = mapOf(
  ['1.1.1', '1.1.2', '2.1.1', '2.1.2', '3.1.1'],
  ['1.1.1 prose 2.1.1', '1.1.1 rule 3.1.1', '2.1.2 prose 1.1.1'],
);
const SHOWN = shownMap(MAP, NO_MAP_FILTER, -1);

/** Where some keys lead from an action: to an action, or to a link, `1.1.1-2.1.1`. */
function check(from: string, keys: readonly string[], expected: string): void {
  let at: MapCursor = { node: MAP.nodes.findIndex(({ label }) => label === from), link: null };
  for (const key of keys) at = walk(key, at, MAP, SHOWN) ?? at;
  const labelOf = (node = -1): string => MAP.nodes[node]?.label ?? '';
  const link = at.link === null ? undefined : MAP.links[at.link];
  equal(link ? `${labelOf(link.from)}-${labelOf(link.to)}` : labelOf(at.node), expected, keys.join(' '));
}

describe('the keyboard of the map', () => {
  it('walks from action to action, and from axis to axis', () => {
    check('1.1.1', ['ArrowDown', 'ArrowDown'], '2.1.1');
    check('1.1.1', ['ArrowUp'], '1.1.1');
    check('1.1.2', ['PageDown'], '2.1.1');
    check('3.1.1', ['PageUp'], '2.1.1');
    check('2.1.2', ['PageUp'], '2.1.1');
    check('2.1.2', ['End'], '3.1.1');
    check('2.1.2', ['Home'], '1.1.1');
  });

  it('walks right along what is cited, from link to link, and on to its end', () => {
    check('1.1.1', ['ArrowRight'], '1.1.1-2.1.1');
    check('1.1.1', ['ArrowRight', 'ArrowDown'], '1.1.1-3.1.1');
    check('1.1.1', ['ArrowRight', 'ArrowDown', 'ArrowRight'], '3.1.1');
    check('1.1.1', ['ArrowRight', 'ArrowLeft'], '1.1.1');
    check('1.1.1', ['ArrowRight', 'Escape'], '1.1.1');
    check('1.1.2', ['ArrowRight'], '1.1.2');
  });

  it('walks left along what cites', () => {
    check('1.1.1', ['ArrowLeft'], '2.1.2-1.1.1');
    check('1.1.1', ['ArrowLeft', 'ArrowLeft'], '2.1.2');
    check('1.1.1', ['ArrowLeft', 'ArrowRight'], '1.1.1');
  });

  it('leads nowhere with any other key', () => {
    equal(walk('q', { node: 0, link: null }, MAP, SHOWN), undefined);
  });
});
