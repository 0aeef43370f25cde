/** What of a map is shown: by kind of link, by axis, by distance, by words. Pure. */
import { LINK_KINDS, type LinkKind, type WireMap, type WireMapLink } from '../../../server/src/protocol/map.ts';
import { folded, holds, searchText, type Term, termsOf } from '../table/search.ts';

export interface MapFilter {
  /** Of links; at least one end of each is drawn whatever they are. */
  readonly kinds: readonly LinkKind[];
  /** The id of the group that one end must be in; null for any. */
  readonly axis: string | null;
  /** How many links away from the node that one looks at; null for any. */
  readonly distance: number | null;
  /** Ids, or words of a title or a sentence; empty for all. */
  readonly words: string;
  /** True for what has changed since the version that one compares with, and what that is linked with. */
  readonly changedOnly: boolean;
}

export const NO_MAP_FILTER: MapFilter = {
  kinds: LINK_KINDS,
  axis: null,
  distance: null,
  words: '',
  changedOnly: false,
};

/** Places of nodes and links, in their order: what the picture draws, and the table lists. */
export interface ShownMap {
  readonly nodes: readonly number[];
  readonly links: readonly number[];
}

/**
 * What a filter leaves of a map, seen from a node (`focus`; -1 for none), which is always shown. `changed` are the nodes that have
 * changed; null where nobody compares.
 */
export function shownMap(
  map: WireMap,
  filter: MapFilter,
  focus: number,
  changed: Pick<ReadonlySet<number>, 'has'> | null = null,
): ShownMap {
  const steps = stepsFrom(map, filter, focus);
  const isNear = (node: number): boolean => filter.distance === null || focus < 0 || steps.has(node);
  const reaches = ({ from, to }: WireMapLink): boolean =>
    filter.distance === null ||
    focus < 0 ||
    Math.min(steps.get(from) ?? Number.POSITIVE_INFINITY, steps.get(to) ?? Number.POSITIVE_INFINITY) < filter.distance;
  const group = filter.axis === null ? -1 : map.groups.findIndex(({ id }) => id === filter.axis);
  const isAskedFor = (node: number): boolean =>
    (group < 0 || map.nodes[node]?.group === group) && (!filter.changedOnly || changed === null || changed.has(node));
  const matches = matching(map, filter.words);
  const links = map.links.flatMap((link, at) => {
    const { from, to, kind } = link;
    const isShown =
      filter.kinds.includes(kind) && reaches(link) && (isAskedFor(from) || isAskedFor(to)) && matches.link(link);
    return isShown ? [at] : [];
  });
  const ends = new Set(links.flatMap(at => [map.links[at]?.from ?? -1, map.links[at]?.to ?? -1]));
  const nodes = map.nodes.flatMap((_, at) => {
    const isAsked = isNear(at) && isAskedFor(at) && matches.node(at);
    return at === focus || ends.has(at) || isAsked ? [at] : [];
  });
  return { nodes, links };
}

/** The first node that has the words of a filter, else the first at which a sentence has them; undefined where nothing has. */
export function firstFound(map: WireMap, filter: MapFilter): number | undefined {
  const { nodes } = shownMap(map, filter, -1);
  return nodes.find(matching(map, filter.words).node) ?? nodes[0];
}

/** How many links each node is away from one, either way along them, as far as the filter goes. */
function stepsFrom(map: WireMap, { distance, kinds }: MapFilter, focus: number): ReadonlyMap<number, number> {
  const steps = new Map(focus < 0 ? [] : [[focus, 0]]);
  const neighbours = neighboursIn(map, kinds);
  let border = [...steps.keys()];
  for (let step = 1; step <= (distance ?? 0); step++) {
    const next = new Set(border.flatMap(node => neighbours.get(node) ?? []).filter(node => !steps.has(node)));
    for (const node of next) steps.set(node, step);
    border = [...next];
  }
  return steps;
}

function neighboursIn({ links }: WireMap, kinds: readonly LinkKind[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const add = (from: number, to: number): void => {
    const known = found.get(from);
    if (known) known.push(to);
    else found.set(from, [to]);
  };
  for (const { from, to, kind } of links) {
    if (!kinds.includes(kind)) continue;
    add(from, to);
    add(to, from);
  }
  return found;
}

interface Matching {
  readonly node: (node: number) => boolean;
  /** True where an end has the words, or a sentence. */
  readonly link: (link: WireMapLink) => boolean;
}

function matching({ nodes }: WireMap, words: string): Matching {
  const terms = termsOf(words);
  if (terms.length === 0) return { node: () => true, link: () => true };
  const found = nodes.map(({ label, id, title }) => {
    const text = searchText(title);
    return terms.every(term => holds(label, text, term) || holds(id, text, term));
  });
  const node = (at: number): boolean => found[at] === true;
  return {
    node,
    link: ({ from, to, citations }) =>
      node(from) || node(to) || citations.some(({ text }) => terms.every(term => isSaid(folded(text), term))),
  };
}

function isSaid(text: string, { text: asked }: Term): boolean {
  return text.includes(asked);
}
