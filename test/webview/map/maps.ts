/** Maps of citations to be shown and laid out. */
import assert from 'node:assert/strict';
import { mapOfCitations } from '../../../server/src/lsp/handlers/citation-map.ts';
import {
  LINK_KINDS,
  type LinkKind,
  type WireMap,
  type WireMapLink,
  type WireMapNode,
} from '../../../server/src/protocol/map.ts';
import { exampleWorkspace } from '../../core/scoring/support.ts';

/** That of the référentiel that ships. */
export function exampleMap(): WireMap {
  const map = mapOfCitations(exampleWorkspace(), { referential: null, level: 'measure' });
  assert(map);
  return map;
}

/** A link as `1.1.1 prose 1.1.2`. */
export type WrittenLink = `${string} ${LinkKind} ${string}`;

/** A map of some ids, axis by axis in the order of their first numbers, and its links; an id with `*` behind it does not exist. */
export function mapOf(ids: readonly string[], written: readonly WrittenLink[]): WireMap {
  const axes = [...new Set(ids.map(axisOf))];
  const nodes = ids.map((id): WireMapNode => {
    const label = id.replace('*', '');
    const isMissing = id.endsWith('*');
    return {
      referential: 'file:///cae',
      id: label,
      label,
      title: isMissing ? '' : `Mesure ${label}`,
      kind: isMissing ? 'missing' : 'measure',
      group: axes.indexOf(axisOf(id)),
    };
  });
  const places = new Map(nodes.map(({ label }, at) => [label, at]));
  const links = written.map((text): WireMapLink => {
    const [from = '', word = '', to = ''] = text.split(' ');
    const kind = LINK_KINDS.find(one => one === word) ?? 'prose';
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 5 } };
    const location = { uri: `file:///cae/${from}.md`, range };
    const citation = { from, to, text: `Voir la mesure ${to}.`, cited: [15, 15 + to.length], location } as const;
    return { from: places.get(from) ?? 0, to: places.get(to) ?? 0, kind, citations: [citation] };
  });
  return {
    referentials: [{ key: 'file:///cae', label: 'CAE' }],
    referential: 'file:///cae',
    level: 'measure',
    groups: axes.map(id => ({ id, title: `Axe ${id}`, isForeign: false })),
    nodes,
    links,
  };
}

/** As many actions as wished in six axes, each of which cites the one behind it and one far away. */
export function largeMap(size: number): WireMap {
  const inAxis = Math.ceil(size / 6);
  const ids = Array.from({ length: size }, (_, at) => `${Math.floor(at / inAxis) + 1}.1.${(at % inAxis) + 1}`);
  const links = ids.flatMap((id, at): readonly WrittenLink[] => {
    const others = new Set([ids[at + 1], ids[(at * 7 + 11) % size]]);
    return [...others].flatMap(other => (other === undefined || other === id ? [] : [`${id} prose ${other}` as const]));
  });
  return mapOf(ids, links);
}

function axisOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
}
