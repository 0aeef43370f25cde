import { deepEqual } from 'node:assert/strict';
import { type MapFilter, NO_MAP_FILTER, shownMap } from '../../../client/webview/map/shown-map.ts';
import { mapOf } from './maps.ts';

const MAP = mapOf(
  ['1.1.1', '1.1.2', '2.1.1', '2.1.2', '3.1.1', '3.1.9*'],
  ['1.1.1 prose 2.1.1', '1.1.2 evaluated 2.1.2', '2.1.1 rule 3.1.1', '3.1.1 prose 3.1.9'],
);
const ALL = ['1.1.1', '1.1.2', '2.1.1', '2.1.2', '3.1.1', '3.1.9'];

/** What is left of the map, seen from an action: the ids, and the links as `from-to`. */
function check(filter: Partial<MapFilter>, focus: string, ids: readonly string[], links: readonly string[]): void {
  const labels = MAP.nodes.map(({ label }) => label);
  const shown = shownMap(MAP, { ...NO_MAP_FILTER, ...filter }, labels.indexOf(focus));
  const told = shown.links.map(at => `${labels[MAP.links[at]?.from ?? -1]}-${labels[MAP.links[at]?.to ?? -1]}`);
  deepEqual([shown.nodes.map(at => labels[at]), told], [ids, links]);
}

describe('what of the map is shown', () => {
  it('is all of it without a filter', () => {
    check({}, '', ALL, ['1.1.1-2.1.1', '1.1.2-2.1.2', '2.1.1-3.1.1', '3.1.1-3.1.9']);
  });

  it('keeps the actions where kinds of links are left out', () => {
    check({ kinds: ['evaluated'] }, '', ALL, ['1.1.2-2.1.2']);
  });

  it('is an axis, and what is linked with it', () => {
    check({ axis: '1' }, '', ['1.1.1', '1.1.2', '2.1.1', '2.1.2'], ['1.1.1-2.1.1', '1.1.2-2.1.2']);
  });

  it('is what is a few links away from the action that one looks at', () => {
    check({ distance: 1 }, '2.1.1', ['1.1.1', '2.1.1', '3.1.1'], ['1.1.1-2.1.1', '2.1.1-3.1.1']);
    check({ distance: 2 }, '1.1.1', ['1.1.1', '2.1.1', '3.1.1'], ['1.1.1-2.1.1', '2.1.1-3.1.1']);
    check({ distance: 1, kinds: ['rule'] }, '1.1.1', ['1.1.1'], []);
  });

  it('is what has the words that are searched, in an id, a title or a sentence, and what that is linked with', () => {
    check({ words: '2.1.2' }, '', ['1.1.2', '2.1.2'], ['1.1.2-2.1.2']);
    check({ words: 'voir mesure 3.1.9' }, '', ['3.1.1', '3.1.9'], ['3.1.1-3.1.9']);
    check({ words: 'rien' }, '', [], []);
  });

  it('is what has changed, and what that is linked with', () => {
    const changed = new Set([MAP.nodes.findIndex(({ label }) => label === '2.1.2')]);
    const { nodes, links } = shownMap(MAP, { ...NO_MAP_FILTER, changedOnly: true }, -1, changed);
    deepEqual([nodes.map(at => MAP.nodes[at]?.label), links], [['1.1.2', '2.1.2'], [1]]);
    deepEqual(shownMap(MAP, { ...NO_MAP_FILTER, changedOnly: true }, -1).nodes.length, ALL.length);
  });

  it('always is what one looks at', () => {
    check({ words: '2.1.2' }, '3.1.1', ['1.1.2', '2.1.2', '3.1.1'], ['1.1.2-2.1.2']);
  });
});
