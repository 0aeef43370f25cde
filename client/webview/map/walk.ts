/** The keyboard of the map: from node to node, and along links. Pure. */
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { ShownMap } from './shown-map.ts';

/** Where the keyboard is: at a node, or at one of its links. Places in the map. */
export interface MapCursor {
  readonly node: number;
  /** Null at the node itself. */
  readonly link: number | null;
}

/**
 * Where a key leads from a place: up and down to the next node, or the next link of the same way; right along what is cited, left
 * along what cites, at a link on to its other end or back. Undefined for a key that leads nowhere.
 */
export function walk(key: string, at: MapCursor, map: WireMap, shown: ShownMap): MapCursor | undefined {
  return at.link === null ? fromNode(key, at.node, map, shown) : fromLink(key, { ...at, link: at.link }, map, shown);
}

/** The links at a node that are shown, by the way that they go. */
export function linksAt(
  node: number,
  map: WireMap,
  { links }: ShownMap,
): { readonly out: readonly number[]; readonly back: readonly number[] } {
  return {
    out: links.filter(at => map.links[at]?.from === node),
    back: links.filter(at => map.links[at]?.to === node),
  };
}

function fromNode(key: string, node: number, map: WireMap, shown: ShownMap): MapCursor | undefined {
  const { nodes } = shown;
  const place = nodes.indexOf(node);
  const groupAt = (at: number): number => map.nodes[nodes[at] ?? -1]?.group ?? -1;
  switch (key) {
    case 'ArrowDown':
      return atNode(nodes[place + 1]);
    case 'ArrowUp':
      return atNode(nodes[place - 1]);
    case 'Home':
      return atNode(nodes[0]);
    case 'End':
      return atNode(nodes.at(-1));
    case 'PageDown':
      return atNode(nodes.find((_, at) => at > place && groupAt(at) !== groupAt(place)));
    case 'PageUp': {
      const first = nodes.findIndex((_, at) => groupAt(at) === groupAt(place));
      const before = first < place ? groupAt(place) : groupAt(first - 1);
      return atNode(nodes.find((_, at) => groupAt(at) === before));
    }
    case 'ArrowRight':
      return atLink(node, linksAt(node, map, shown).out[0]);
    case 'ArrowLeft':
      return atLink(node, linksAt(node, map, shown).back[0]);
    default:
      return undefined;
  }
}

function fromLink(
  key: string,
  { node, link }: { readonly node: number; readonly link: number },
  map: WireMap,
  shown: ShownMap,
): MapCursor | undefined {
  const { out, back } = linksAt(node, map, shown);
  const isOut = out.includes(link);
  const along = isOut ? out : back;
  const place = along.indexOf(link);
  const { from = node, to = node } = map.links[link] ?? {};
  switch (key) {
    case 'ArrowDown':
      return atLink(node, along[place + 1]);
    case 'ArrowUp':
      return atLink(node, along[place - 1]);
    case 'Home':
      return atLink(node, along[0]);
    case 'End':
      return atLink(node, along.at(-1));
    case 'ArrowRight':
      return atNode(isOut ? to : node);
    case 'ArrowLeft':
      return atNode(isOut ? node : from);
    case 'Escape':
      return atNode(node);
    default:
      return undefined;
  }
}

function atNode(node: number | undefined): MapCursor | undefined {
  return node === undefined ? undefined : { node, link: null };
}

function atLink(node: number, link: number | undefined): MapCursor | undefined {
  return link === undefined ? undefined : { node, link };
}
