import { deflateRawSync } from 'node:zlib';
import { say } from '../../../l10n/say.ts';
import { actionsFrom } from '../core/index/tree.ts';
import type { Workspace } from '../core/index/workspace.ts';
import { SITE_DATA } from '../protocol/site.ts';
import { actionPage } from './action-page.ts';
import { INDEX_PAGE, MAP_PAGE, OTHERS_PAGE, SEARCH_PAGE, SIMULATION_PAGE } from './addresses.ts';
import { type Page, pageText, type ViewPage, viewPageText } from './frame.ts';
import { indexPage, othersPage, searchPage } from './index-page.ts';
import { mapData } from './map-data.ts';
import { type SiteParts, sitePartsOf } from './parts.ts';
import { playData } from './play/play-data.ts';
import { searchEntries } from './search-data.ts';

/** A site as it is asked for, file by file; what it shows is that of one moment. */
export interface Site {
  /** The names of its files, without what they share with every other site. */
  readonly names: readonly string[];
  /** The content of a file; undefined for one that there is not. The same each time. */
  readonly fileOf: (name: string) => string | undefined;
}

/** The référentiels of a workspace, whose files stand below a folder, as pages for those who only read, in the current language. */
export function siteOf(workspace: Workspace, folder: string): Site {
  const parts = sitePartsOf(workspace);
  const [only, ...others] = workspace.referentials;
  const siteTitle = only && others.length === 0 ? parts.labelOf(only) : say('Référentiels');
  const pages = pagesOf(parts, siteTitle);
  const views = only ? viewsOf(parts, folder) : [];
  const frame = { siteTitle, views: views.map(({ name, page }) => ({ href: name, text: page.title })) };
  const files = new Map<string, () => string>([
    ...Array.from(pages, ([name, page]) => [name, () => pageText(frame, page())] as const),
    ['search-data.js', () => dataScript(searchable(parts, [...pages.keys()]))],
    ...views.flatMap(({ name, page, data, dataOf }) => [
      [name, () => viewPageText(frame, page)] as const,
      [data, () => dataScript(dataOf())] as const,
    ]),
  ]);
  return { names: [...files.keys()], fileOf: name => files.get(name)?.() };
}

/** What is drawn by scripts, of data that stand in a file of their own. */
interface View {
  readonly name: string;
  readonly page: ViewPage;
  readonly data: string;
  readonly dataOf: () => unknown;
}

function viewsOf(parts: SiteParts, folder: string): readonly View[] {
  return [
    {
      name: MAP_PAGE,
      page: {
        title: say('Map of citations'),
        styles: ['map.css', 'site-map.css'],
        scripts: ['map-data.js', 'site-map.js', 'map.js'],
      },
      data: 'map-data.js',
      dataOf: () => mapData(parts),
    },
    {
      name: SIMULATION_PAGE,
      page: {
        title: say('Simulation'),
        styles: ['simulation.css', 'site-simulation.css'],
        scripts: ['simulation-data.js', 'site-simulation.js', 'simulation.js'],
      },
      data: 'simulation-data.js',
      dataOf: () => playData(parts.workspace, folder),
    },
  ];
}

type Pages = ReadonlyMap<string, () => Page>;

function pagesOf(parts: SiteParts, siteTitle: string): Pages {
  const pages = new Map<string, () => Page>();
  for (const referential of parts.workspace.referentials) {
    for (const action of actionsFrom(referential.root)) {
      if (action.level > referential.measureLevel) continue;
      pages.set(parts.addresses.toAction(referential, action.id), () => actionPage(parts, referential, action));
    }
  }
  if (!pages.has(INDEX_PAGE)) pages.set(INDEX_PAGE, () => indexPage(parts, siteTitle));
  const others = othersPage(parts, siteTitle);
  if (others) pages.set(OTHERS_PAGE, () => others);
  return pages.set(SEARCH_PAGE, () => searchPage(siteTitle));
}

function searchable({ shownOn }: SiteParts, pages: readonly string[]) {
  return pages.flatMap(page => {
    const { declared, around } = shownOn(page);
    return [...searchEntries(page, declared), ...searchEntries(page, around)];
  });
}

/** Data as a script: what a page may read wherever it stands, a folder of files included. */
function dataScript(data: unknown): string {
  const packed = deflateRawSync(Buffer.from(JSON.stringify(data)), { level: 9 }).toString('base64');
  return `globalThis.${SITE_DATA}="${packed}";\n`;
}
