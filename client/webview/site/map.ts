/** Answers the map of citations in a page of a site, of what the site has kept. */
import type { MapParams, WireMap } from '../../../server/src/protocol/map.ts';
import { type FromMap, isFromMap, type ToMap } from '../../../server/src/protocol/map-view.ts';
import { SITE_DATA, type SiteMap, type SiteMaps } from '../../../server/src/protocol/site.ts';
import './view.css';
import { copy } from './copy.ts';
import { unpacked } from './data.ts';
import { hostView } from './host.ts';
import { keep } from './keep.ts';

const data = unpacked<SiteMaps>(SITE_DATA);
let shown: { readonly map: SiteMap; readonly wire: WireMap } | null = null;
let revision = 0;

const send = hostView<FromMap, ToMap>('map', isFromMap, message => void answer(message));

async function answer(message: FromMap): Promise<void> {
  const maps = await data;
  switch (message.type) {
    case 'ready':
      send({ type: 'setup', locale: maps.locale, texts: maps.texts });
      show(maps, message.shown);
      break;
    case 'show':
      show(maps, message.shown);
      break;
    case 'openNode':
      if (message.revision === revision) go(shown?.map.hrefs[message.node]);
      break;
    case 'openCitation':
      if (message.revision === revision) go(shown?.wire.links[message.link]?.citations[message.citation]?.location.uri);
      break;
    case 'copy':
      await copy(message.content);
      break;
    case 'save':
      keep(`${message.name}.${message.format}`, TYPES[message.format], message.content);
      break;
  }
}

const TYPES = { svg: 'image/svg+xml', html: 'text/html' } as const;

function show({ maps, referentials, citations }: SiteMaps, { referential, level }: MapParams): void {
  const own = maps.filter(map => map.level === level);
  const map = own.find(one => one.referential === referential) ?? own[0];
  shown = map ? { map, wire: wireMap(map, referentials, citations) } : null;
  revision++;
  send({ type: 'map', map: shown?.wire ?? null, revision });
}

function wireMap(map: SiteMap, referentials: SiteMaps['referentials'], citations: SiteMaps['citations']): WireMap {
  const links = map.links.map(link => ({
    ...link,
    citations: link.citations.flatMap(place => citations[place] ?? []),
  }));
  return { ...map, referentials, links };
}

function go(href: string | null | undefined): void {
  if (href) location.assign(href);
}
