import { type IgnoreLine, ignoreLines, verdictOf } from './gitignore.ts';
import { childPath, foldersBetween, relativePath } from './paths.ts';
import type { SmallReader } from './small-text.ts';

/** Tells which paths below one root are left out: by git's own files, by habit, and by the settings. */
export interface IgnoreRules {
  /** True for a path below the root that is left out, or stands in a folder that is. */
  readonly excludes: (path: string, isFolder: boolean) => boolean;
}

/** The folders that no référentiel stands in. */
export const ALWAYS_LEFT_OUT: readonly string[] = ['.git', 'node_modules', '.hg', '.svn'];

/**
 * The rules of a root folder; `lines` are those of a `.gitignore` that stands in no file. Each `.gitignore` is read when it
 * is first needed, and not again.
 */
export function ignoreRules(root: string, lines: readonly string[], read: SmallReader): IgnoreRules {
  const general = ignoreLines([...ALWAYS_LEFT_OUT, ...lines]);
  const gitignores = new Map<string, readonly IgnoreLine[]>();
  const linesIn = (folder: string): readonly IgnoreLine[] => {
    const known = gitignores.get(folder);
    if (known !== undefined) return known;
    const found = read(childPath(folder, '.gitignore'), root);
    const own = ignoreLines(found.kind === 'text' ? found.text.split(/\r?\n/) : []);
    gitignores.set(folder, own);
    return own;
  };
  /** For a path in folders none of which is left out: the deepest `.gitignore` that says something of it decides. */
  const isLeftOut = (path: string, folders: readonly string[], isFolder: boolean): boolean => {
    const names = relativePath(root, path).split('/');
    if (verdictOf(general, names, isFolder)) return true;
    for (let depth = folders.length - 1; depth >= 0; depth--) {
      const verdict = verdictOf(linesIn(folders[depth] ?? root), names.slice(depth), isFolder);
      if (verdict !== undefined) return verdict;
    }
    return false;
  };
  const folderVerdicts = new Map<string, boolean>();
  const folderIsLeftOut = (folder: string, above: readonly string[]): boolean => {
    const verdict = folderVerdicts.get(folder) ?? isLeftOut(folder, above, true);
    folderVerdicts.set(folder, verdict);
    return verdict;
  };

  return {
    excludes(path, isFolder) {
      const folders = foldersBetween(root, path);
      const isInside = folders.some((folder, depth) => depth > 0 && folderIsLeftOut(folder, folders.slice(0, depth)));
      return isInside || (isFolder ? folderIsLeftOut(path, folders) : isLeftOut(path, folders, false));
    },
  };
}
