/** What the pointer is over, or what has the focus, in the drawing of the map. */
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { MapLayout } from './layout.ts';
import type { MapCursor } from './walk.ts';

/** The node of an element, or of what it is a part of; undefined where it is of none. */
export function nodeAt(element: Element): number | undefined {
  return placeIn(element, 'data-node');
}

/** The node or the link under the pointer; of a link that of its ends from which one looks, else the citing one. */
export function placeUnder(
  { target, offsetY }: MouseEvent,
  cursor: MapCursor,
  map: WireMap,
  layout: MapLayout,
): MapCursor | null {
  if (!(target instanceof Element)) return null;
  const node = nodeAt(target) ?? strokeAt(target, offsetY, map, layout);
  if (node !== undefined) return { node, link: null };
  const link = placeIn(target, 'data-link') ?? placeIn(target, 'data-faint');
  if (link === undefined) return null;
  const { from = -1, to = -1 } = map.links[link] ?? {};
  return { node: to === cursor.node ? to : from, link };
}

function strokeAt(target: Element, y: number, map: WireMap, { nodes }: MapLayout): number | undefined {
  const group = placeIn(target, 'data-strokes');
  const own = group === undefined ? [] : nodes.filter(({ node }) => map.nodes[node]?.group === group);
  const nearest = own.reduce(
    (best, one) => (Math.abs(one.y - y) < Math.abs(best.y - y) ? one : best),
    own[0] ?? { node: -1, y: 0 },
  );
  return nearest.node < 0 ? undefined : nearest.node;
}

function placeIn(element: Element, name: string): number | undefined {
  const place = element.closest(`[${name}]`)?.getAttribute(name);
  return place == null ? undefined : Number(place);
}
