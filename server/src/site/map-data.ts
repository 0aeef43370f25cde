import { language } from '../../../l10n/say.ts';
import { textsInWords } from '../../../l10n/texts-in-words.ts';
import { labelOf } from '../core/features/referential-label.ts';
import type { Referential } from '../core/model/referential.ts';
import { offsetAt } from '../core/text/line-index.ts';
import { span } from '../core/text/span.ts';
import { mapOfCitations } from '../lsp/handlers/citation-map.ts';
import { pathOf, uriOf } from '../lsp/proto/uris.ts';
import type { WireLocation } from '../protocol/language.ts';
import { MAP_LEVELS, type MapLevel, type WireMapCitation } from '../protocol/map.ts';
import { mapTexts } from '../protocol/map-texts.ts';
import type { SiteMap, SiteMaps } from '../protocol/site.ts';
import type { SiteParts } from './parts.ts';

/** The maps of citations of a site: of each référentiel, down to each level. */
export function mapData(site: SiteParts): SiteMaps {
  const { workspace } = site;
  const { citations, placeOf } = collected(site);
  const maps = workspace.referentials.flatMap(referential =>
    MAP_LEVELS.flatMap(level => siteMap(site, referential, level, placeOf) ?? []),
  );
  const referentials = workspace.referentials.map(one => ({ key: keyOf(site, one), label: labelOf(workspace, one) }));
  return { locale: language(), texts: textsInWords(mapTexts), referentials, maps, citations };
}

type PlaceOf = (citation: WireMapCitation) => number;

function siteMap(site: SiteParts, referential: Referential, level: MapLevel, placeOf: PlaceOf): SiteMap | undefined {
  const { workspace, addresses } = site;
  const map = mapOfCitations(workspace, { referential: uriOf(referential.folder), level });
  if (map === null) return undefined;
  const known = new Map(workspace.referentials.map(one => [uriOf(one.folder), one]));
  return {
    referential: keyOf(site, referential),
    level,
    groups: map.groups,
    nodes: map.nodes.map(node => {
      const own = known.get(node.referential);
      return own ? { ...node, referential: keyOf(site, own) } : node;
    }),
    hrefs: map.nodes.map(({ referential: uri, id, kind }) => {
      const own = known.get(uri);
      return own && kind !== 'missing' ? addresses.toAction(own, id) : null;
    }),
    links: map.links.map(link => ({ ...link, citations: link.citations.map(placeOf) })),
  };
}

/** The citations of all maps, each once; a map draws those of another one between other nodes. */
function collected(site: SiteParts): { readonly citations: readonly WireMapCitation[]; readonly placeOf: PlaceOf } {
  const citations: WireMapCitation[] = [];
  const known = new Map<string, number>();
  const placeOf: PlaceOf = citation => {
    const key = JSON.stringify(citation);
    const place = known.get(key) ?? citations.push({ ...citation, location: onPage(site, citation.location) }) - 1;
    known.set(key, place);
    return place;
  };
  return { citations, placeOf };
}

const START = { line: 0, character: 0 };

/** The page that tells what stands at a place of a file. */
function onPage({ workspace, addresses }: SiteParts, { uri, range }: WireLocation): WireLocation {
  const path = pathOf(uri);
  const lines = workspace.files.get(path)?.lines;
  const at = lines ? offsetAt(lines, range.start) : 0;
  return { uri: addresses.toPlace({ file: path, span: span(at, at) }) ?? '', range: { start: START, end: START } };
}

/** What a référentiel goes by in scripts: nothing tells where its folder stands. */
function keyOf({ addresses }: SiteParts, referential: Referential): string {
  return addresses.prefixOf(referential);
}
