/** What a link says, for whoever does not see it. Pure. */

import type { LinkKind, WireMap } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import type { Say } from '../base/texts.ts';

const SAID: Readonly<Record<LinkKind, MapText>> = {
  prose: '{from} cites {to}',
  evaluated: '{from} is evaluated in {to}',
  rule: '{from} has a rule on the score of {to}',
  origin: '{from} continues {to}',
};

/** The names of the kinds, as the filter and the table have them. */
export const KIND_NAMES: Readonly<Record<LinkKind, MapText>> = {
  prose: 'Prose',
  evaluated: 'Evaluated in',
  rule: 'Rules',
  origin: 'Origins',
};

/** Who cites whom, and its sentences: `1.1.1 cites 1.2.3: …`. */
export function linkInWords(map: WireMap, at: number, say: Say<MapText>): string {
  const sentences = map.links[at]?.citations.map(({ text }) => text).filter(text => text !== '') ?? [];
  return [relationInWords(map, at, say), ...sentences].join('. ');
}

/** Who cites whom. */
export function relationInWords(map: WireMap, at: number, say: Say<MapText>): string {
  const link = map.links[at];
  if (link === undefined) return '';
  const [from = '', to = ''] = [link.from, link.to].map(node => map.nodes[node]?.label);
  return say(SAID[link.kind], { from, to });
}
