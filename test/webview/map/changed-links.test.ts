import assert from 'node:assert/strict';
import { changedLinks } from '../../../client/webview/map/changed-links.ts';
import type { MapChange } from '../../../server/src/protocol/map-view.ts';
import { mapOf, type WrittenLink } from './maps.ts';

const LINKS: readonly WrittenLink[] = ['1.1.1 prose 1.1.2', '1.1.1 rule 2.1.1', '2.1.1 evaluated 1.1.1'];
const MAP = mapOf(['1.1.1', '1.1.2', '2.1.1'], LINKS);

/** A change as `1.1.1 gained 1.1.2`. */
function change(written: string): MapChange {
  const [from = '', kind, to = ''] = written.split(' ');
  const ids = [from, from.split('.').slice(0, 3).join('.')];
  const citation = { kind: kind === 'gained' ? 'gained' : 'lost', to } as const;
  return { referential: MAP.referential, ids, severity: 'changes-text', text: written, citation };
}

/** The links that are new and those that are gone, as ids. */
function check(changes: readonly string[], gained: readonly string[], lost: readonly string[]): void {
  const found = changedLinks(MAP, changes.map(change));
  const named = ({ from, to }: { readonly from: number; readonly to: number }): string =>
    `${MAP.nodes[from]?.label} ${MAP.nodes[to]?.label}`;
  const links = MAP.links.filter((_, at) => found.gained.has(at));
  assert.deepEqual([links.map(named), found.lost.map(named)], [gained, lost]);
}

describe('the links of the map that came and went', () => {
  it('are new where every citation of a text is', () => {
    check(['1.1.1 gained 1.1.2', '2.1.1 gained 1.1.1'], ['1.1.1 1.1.2', '2.1.1 1.1.1'], []);
  });

  it('are not new where a rule has them, or a part alone cites', () => {
    check(['1.1.1 gained 2.1.1', '1.1.1.3 gained 1.1.2'], [], []);
  });

  it('are gone once, between the nodes that are on the map', () => {
    check(['2.1.1.4 lost 1.1.2.1', '2.1.1 lost 1.1.2', '1.1.2 lost 9.9.9'], [], ['2.1.1 1.1.2']);
  });

  it('are not gone where another citation leads there, or where they led within an action', () => {
    check(['1.1.1.1 lost 1.1.2.3', '1.1.1.1 lost 1.1.1.2'], [], []);
  });

  it('are of the référentiel that is shown', () => {
    const other = { ...change('2.1.1 lost 1.1.2'), referential: 'file:///te' };
    assert.deepEqual(changedLinks(MAP, [other]).lost, []);
  });
});
