import { dirname, join, relative, sep } from 'node:path';
import createIgnore, { type Ignore } from 'ignore';
import { readText } from './text.ts';

/** Tells which paths below one root are left out: by git's own files, by habit, and by the editor's settings. */
export interface IgnoreRules {
  /** True for a path that is left out itself; a folder that is left out takes all it holds with it. */
  readonly excludes: (path: string, isFolder: boolean) => Promise<boolean>;
}

const ALWAYS: readonly string[] = ['.git', 'node_modules', '.hg', '.svn'];

/** The rules of a root folder; `globs` are patterns such as VS Code's `files.exclude` (`**\/dist`). */
export function ignoreRules(root: string, globs: readonly string[] = []): IgnoreRules {
  const general = createIgnore().add([...ALWAYS, ...globs]);
  const gitignores = new Map<string, Promise<Ignore | undefined>>();
  const gitignoreOf = (folder: string): Promise<Ignore | undefined> => {
    const known = gitignores.get(folder) ?? readText(join(folder, '.gitignore')).then(parsed);
    gitignores.set(folder, known);
    return known;
  };
  return {
    async excludes(path, isFolder) {
      if (general.ignores(patternPath(root, path, isFolder))) return true;
      let excluded = false;
      for (const folder of foldersBetween(root, path)) {
        const answer = (await gitignoreOf(folder))?.test(patternPath(folder, path, isFolder));
        if (answer?.ignored) excluded = true;
        if (answer?.unignored) excluded = false;
      }
      return excluded;
    },
  };
}

/** True for a path that is left out, or stands in a folder that is. */
export async function isLeftOut(rules: IgnoreRules, root: string, path: string): Promise<boolean> {
  for (const folder of foldersBetween(root, path).slice(1)) if (await rules.excludes(folder, true)) return true;
  return rules.excludes(path, false);
}

function parsed(text: string | undefined): Ignore | undefined {
  return text === undefined ? undefined : createIgnore().add(text);
}

// Patterns are written with slashes; one that ends in a slash matches folders alone.
function patternPath(folder: string, path: string, isFolder: boolean): string {
  return relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '');
}

/** The folders from a root down to the one that holds a path, the root first. */
function foldersBetween(root: string, path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folder.length >= root.length; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === root || folder === dirname(folder)) break;
  }
  return folders;
}
