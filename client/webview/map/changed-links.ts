/** Which links of the map are new since the version that one compares with, and which are gone. Pure. */
import type { WireMap, WireMapLink } from '../../../server/src/protocol/map.ts';
import type { MapChange } from '../../../server/src/protocol/map-view.ts';

/** From one node to another, by their places in the map. */
export type LinkEnds = Pick<WireMapLink, 'from' | 'to'>;

export interface ChangedLinks {
  /** Places of links of which every citation is new. */
  readonly gained: ReadonlySet<number>;
  /** Where something was cited and is not any more, each once; both ends are on the map. */
  readonly lost: readonly LinkEnds[];
}

/** What came and went of what texts cite; other citations than those of texts are no changes of their own. */
export function changedLinks({ nodes, links, referential }: WireMap, changes: readonly MapChange[]): ChangedLinks {
  const cited = changes.filter(change => change.citation !== null && change.referential === referential);
  const isOfText = ({ kind }: WireMapLink): boolean => kind === 'prose' || kind === 'evaluated';
  const came = new Set(
    cited.flatMap(({ ids: [from], citation }) => (citation?.kind === 'gained' ? [`${from}\n${citation.to}`] : [])),
  );
  const gained = links.flatMap((link, at) => {
    const { id = '', label = '' } = nodes[link.to] ?? {};
    const prefix = label.slice(0, label.length - id.length);
    const isNew = isOfText(link) && link.citations.every(({ from, to }) => came.has(`${from}\n${prefix}${to}`));
    return isNew && nodes[link.from]?.referential === referential ? [at] : [];
  });
  const places = new Map(nodes.map(({ label }, at) => [label, at]));
  const still = new Set(links.filter(isOfText).map(keyOf));
  const lost = new Map<string, LinkEnds>();
  for (const { ids, citation } of cited) {
    if (citation?.kind !== 'lost') continue;
    const from = ids.flatMap(id => places.get(id) ?? [])[0];
    const to = placeAbove(places, citation.to);
    if (from === undefined || to === undefined || from === to || still.has(keyOf({ from, to }))) continue;
    lost.set(keyOf({ from, to }), { from, to });
  }
  return { gained: new Set(gained), lost: [...lost.values()] };
}

function keyOf({ from, to }: LinkEnds): string {
  return `${from} ${to}`;
}

/** The node of an id, else of the nearest above it that is on the map. */
function placeAbove(places: ReadonlyMap<string, number>, label: string): number | undefined {
  const end = label.lastIndexOf('.');
  return places.get(label) ?? (end < 0 ? undefined : placeAbove(places, label.slice(0, end)));
}
