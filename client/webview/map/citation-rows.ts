/** The rows of the table of citations, in the order that is asked for. Pure. */

import type { LinkKind, WireMap, WireMapCitation } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import type { Say } from '../base/texts.ts';
import { KIND_NAMES } from './link-in-words.ts';
import type { ShownMap } from './shown-map.ts';

export interface CitationRow {
  /** Places in the map. */
  readonly link: number;
  readonly citation: number;
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
  readonly cited: WireMapCitation;
}

export const SORTS = ['from', 'kind', 'to', 'text'] as const;
export interface CitationSort {
  readonly by: (typeof SORTS)[number];
  readonly descending: boolean;
}

/** Each citation of the links that are shown; rows that are equal in the column stay in the order of the map. */
export function citationRows(
  { links }: WireMap,
  shown: ShownMap,
  { by, descending }: CitationSort,
  say: Say<MapText>,
): readonly CitationRow[] {
  const rows = shown.links.flatMap(link => {
    const { from = 0, to = 0, kind = 'prose', citations = [] } = links[link] ?? {};
    return citations.map((cited, citation): CitationRow => ({ link, citation, from, to, kind, cited }));
  });
  const compare = (a: CitationRow, b: CitationRow): number => {
    switch (by) {
      case 'from':
      case 'to':
        return a[by] - b[by];
      case 'kind':
        return say(KIND_NAMES[a.kind]).localeCompare(say(KIND_NAMES[b.kind]));
      case 'text':
        return a.cited.text.localeCompare(b.cited.text);
    }
  };
  return rows.sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
}
