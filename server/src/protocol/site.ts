/** What the pages of a site and their scripts hand each other: names and shapes, nothing else. */

/** Something that can be found: where it stands, its id (empty where it has none), its title, and its text without either. */
export type SearchEntry = readonly [href: string, id: string, title: string, text: string];

/** The name of what a script of data leaves in the page: JSON in UTF-8, deflated, in base 64. */
export const SITE_DATA = 'referentielSite';
