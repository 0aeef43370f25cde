/** How scenarios are called, and where they belong. Pure. */
import { commonLength } from './scopes.ts';

/** The name, or with the first number behind it under which it is free: `Simulation 2.scenario.yml`. */
export function freeName(name: string, isFree: (candidate: string) => boolean): string {
  const [whole, extensions] = splitName(name);
  // A copy of a copy counts on; a year stays.
  const base = whole.replace(/ \d{1,2}$/, '');
  let candidate = name;
  for (let number = 2; !isFree(candidate); number++) candidate = `${base} ${number}${extensions}`;
  return candidate;
}

/** The name of a file without its extensions, `scenario` being one. */
export function withoutExtension(name: string): string {
  return splitName(name)[0];
}

/** The name for something beside a scenario: only characters that every system takes in the name of a file. */
export function fileNameFor(name: string, extension: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, LONGEST);
  return `${safe || 'simulation'}.${extension}`;
}

const LONGEST = 100;

/** `[base, extensions]`; the extensions of a scenario are two. */
function splitName(name: string): readonly [string, string] {
  const [, base = name, extensions = ''] = /^(.+?)((?:\.scenario)?\.ya?ml)$/i.exec(name) ?? [];
  return [base, extensions];
}

/**
 * The folder of the file that is nearest to a référentiel, of those that share more of their path with it than `around`;
 * null where there is none. All are URIs.
 */
export function nearestFolder(files: readonly string[], referential: string, around: string): string | null {
  const shared = (uri: string): number => commonLength(uri, referential);
  const [best] = [...files].sort((a, b) => shared(b) - shared(a) || a.length - b.length);
  return best === undefined || shared(best) <= commonLength(around, referential)
    ? null
    : best.slice(0, best.lastIndexOf('/'));
}
