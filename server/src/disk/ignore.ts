import createIgnore, { type Ignore } from 'ignore';
import { linesBelow } from './gitignore.ts';
import { childPath, foldersBetween, relativePath } from './paths.ts';
import { readTextNow } from './text.ts';

/** Tells which paths below one root are left out: by git's own files, by habit, and by the settings. */
export interface IgnoreRules {
  /** True for a path below the root that is left out, or stands in a folder that is. */
  readonly excludes: (path: string, isFolder: boolean) => boolean;
}

const ALWAYS: readonly string[] = ['.git', 'node_modules', '.hg', '.svn'];
// As git and editors compare names on the file systems that each system has by default.
const OPTIONS = { ignorecase: process.platform === 'win32' || process.platform === 'darwin' };

/**
 * The rules of a root folder; `lines` are those of a `.gitignore` that stands in no file. Each `.gitignore` is read when it
 * is first needed, and not again.
 */
export function ignoreRules(root: string, lines: readonly string[] = []): IgnoreRules {
  const general = createIgnore(OPTIONS).add([...ALWAYS, ...lines]);
  // What the `.gitignore` files from the root down to a folder say together: the last line that matches decides.
  const known = new Map<string, Ignore>();
  const gitignoresDownTo = (folders: readonly string[]): Ignore => {
    let above = createIgnore(OPTIONS);
    for (const folder of folders) {
      const rules = known.get(folder) ?? withLines(above, readTextNow(childPath(folder, '.gitignore')), folder);
      known.set(folder, rules);
      above = rules;
    }
    return above;
  };
  const withLines = (above: Ignore, text: string | undefined, folder: string): Ignore =>
    text === undefined ? above : createIgnore(OPTIONS).add([above, ...linesBelow(relativePath(root, folder), text)]);

  return {
    excludes(path, isFolder) {
      // A pattern that ends in a slash matches folders alone.
      const name = relativePath(root, path) + (isFolder ? '/' : '');
      return general.ignores(name) || gitignoresDownTo(foldersBetween(root, path)).ignores(name);
    },
  };
}
