/** What the pages of a site and their scripts hand each other: names and shapes, nothing else. */
import type { MapReferential, WireMap, WireMapCitation, WireMapLink } from './map.ts';
import type { MapTexts } from './map-texts.ts';

/** Something that can be found: where it stands, its id (empty where it has none), its title, and its text without either. */
export type SearchEntry = readonly [href: string, id: string, title: string, text: string];

/** The name of what a script of data leaves in the page: JSON in UTF-8, deflated, in base 64. */
export const SITE_DATA = 'referentielSite';

/** The maps of a site. Their citations lead to pages: what they have for a URI is a link. */
export interface SiteMaps {
  readonly locale: string;
  readonly texts: MapTexts;
  readonly referentials: readonly MapReferential[];
  /** Of each référentiel, down to each level. */
  readonly maps: readonly SiteMap[];
  /** Those of all maps, each once. */
  readonly citations: readonly WireMapCitation[];
}

export interface SiteMap extends Omit<WireMap, 'referentials' | 'links'> {
  readonly links: readonly SiteMapLink[];
  /** Where each node stands; null for what nothing declares. */
  readonly hrefs: readonly (string | null)[];
}

/** A link of a map, whose citations are told by their places among all. */
export interface SiteMapLink extends Omit<WireMapLink, 'citations'> {
  readonly citations: readonly number[];
}
