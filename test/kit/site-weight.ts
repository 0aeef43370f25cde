import { gzipSync } from 'node:zlib';

/** The most that one page of a site may take with all that it loads, and all files of one when they are packed, in bytes. */
export const SITE_BUDGET = 2_000_000;

/** The most that one page may take with all that it loads at first, packed, in bytes. */
export const FIRST_LOAD_BUDGET = 400_000;

/** What a visitor loads of a site, in bytes. */
export interface SiteWeight {
  /** Of each page: itself, its styles and its scripts, as they stand on the disk and as servers pack them. */
  readonly pages: readonly PageWeight[];
  /** Of all files, packed. */
  readonly packed: number;
}

export interface PageWeight {
  readonly name: string;
  readonly bytes: number;
  readonly packed: number;
}

/** Weighs the files of a site. @throws Error where a page loads what is not among them */
export function weightOfSite(files: ReadonlyMap<string, string | Uint8Array>): SiteWeight {
  const weights = new Map(
    [...files].map(([name, content]) => [
      name,
      { bytes: Buffer.byteLength(content), packed: gzipSync(content, { level: 6 }).length },
    ]),
  );
  const weightOf = (name: string) => {
    const weight = weights.get(name);
    if (weight === undefined) throw new Error(`There is no ${name}`);
    return weight;
  };
  const pages = [...files]
    .filter(([name]) => name.endsWith('.html'))
    .map(([name, content]): PageWeight => {
      const loaded = [name, ...loadedBy(content.toString())].map(weightOf);
      return { name, bytes: sum(loaded.map(({ bytes }) => bytes)), packed: sum(loaded.map(({ packed }) => packed)) };
    });
  return { pages, packed: sum([...weights.values()].map(({ packed }) => packed)) };
}

/** The heaviest page of a site as it stands on the disk. */
export function heaviest({ pages }: SiteWeight): PageWeight {
  const [first] = pages.toSorted((one, other) => other.bytes - one.bytes);
  if (first === undefined) throw new Error('There is no page');
  return first;
}

/** The scripts and styles that a page names in its head, where all of them stand. */
function loadedBy(html: string): readonly string[] {
  const head = html.slice(0, html.indexOf('</head>'));
  return [...head.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="([^"]+)"/g)].map(([, name = '']) => name);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
