import createIgnore, { type Ignore } from 'ignore';
import { childPath, foldersBetween, relativePath } from './paths.ts';
import { readTextNow } from './text.ts';

/** Tells which paths below one root are left out: by git's own files, by habit, and by the editor's settings. */
export interface IgnoreRules {
  /** True for a path that is left out itself; a folder that is left out takes all it holds with it. */
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
  const gitignores = new Map<string, Ignore | undefined>();
  const gitignoreOf = (folder: string): Ignore | undefined => {
    if (!gitignores.has(folder)) gitignores.set(folder, parsed(readTextNow(childPath(folder, '.gitignore'))));
    return gitignores.get(folder);
  };
  return {
    excludes(path, isFolder) {
      if (general.ignores(patternPath(root, path, isFolder))) return true;
      let excluded = false;
      for (const folder of foldersBetween(root, path)) {
        const answer = gitignoreOf(folder)?.test(patternPath(folder, path, isFolder));
        if (answer?.ignored) excluded = true;
        if (answer?.unignored) excluded = false;
      }
      return excluded;
    },
  };
}

/** True for a path below a root that is left out, or stands in a folder that is. */
export function isLeftOut(rules: IgnoreRules, root: string, path: string, isFolder: boolean): boolean {
  const [, ...folders] = foldersBetween(root, path);
  return folders.some(folder => rules.excludes(folder, true)) || rules.excludes(path, isFolder);
}

function parsed(text: string | undefined): Ignore | undefined {
  return text === undefined ? undefined : createIgnore(OPTIONS).add(text);
}

// A pattern that ends in a slash matches folders alone.
function patternPath(folder: string, path: string, isFolder: boolean): string {
  return relativePath(folder, path) + (isFolder ? '/' : '');
}
