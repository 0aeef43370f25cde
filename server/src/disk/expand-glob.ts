import { type Glob, matchesGlob, parseGlob, reachesBelow } from '../files/glob.ts';
import { withoutBraces } from '../files/globs.ts';
import { ALWAYS_LEFT_OUT } from '../files/ignore.ts';
import { childPath } from '../files/paths.ts';
import { files } from './files.ts';
import { absolutePath, withSlashes } from './paths.ts';
import { orUndefined } from './text.ts';

const MAGIC = /[*?[{]/;

/** True for a word that may stand for several paths. */
export function isGlob(word: string): boolean {
  return MAGIC.test(word);
}

/**
 * The absolute paths of the files and folders that a pattern matches, sorted; what is below a folder that matches is left to
 * it. For shells that hand patterns on, as those of Windows and scripts do. Folders behind links are not entered, nor those
 * that no référentiel stands in.
 */
export async function expandGlob(word: string): Promise<string[]> {
  const found = await Promise.all(withoutBraces(withSlashes(word)).map(expandPlain));
  return [...new Set(found.flat())].sort();
}

async function expandPlain(pattern: string): Promise<string[]> {
  const segments = pattern.split('/');
  const magic = segments.findIndex(segment => MAGIC.test(segment));
  const start = magic < 0 ? segments.length - 1 : magic;
  const glob = parseGlob(segments.slice(start).filter(Boolean).join('/'));
  const base = absolutePath(segments.slice(0, start).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  return glob ? matchesBelow(base, glob, []) : [];
}

async function matchesBelow(folder: string, glob: Glob, names: readonly string[]): Promise<string[]> {
  const entries = (await orUndefined(() => files.list(folder, { withFileTypes: true }))) ?? [];
  const found = entries.map(async entry => {
    const [path, own] = [childPath(folder, entry.name), [...names, entry.name]];
    if (ALWAYS_LEFT_OUT.includes(entry.name)) return [];
    if (matchesGlob(glob, own)) return [path];
    return entry.isDirectory() && reachesBelow(glob, own) ? matchesBelow(path, glob, own) : [];
  });
  return (await Promise.all(found)).flat();
}
