import type { Files } from '../../files/files.ts';
import { holdsPath } from '../../files/paths.ts';
import { foldersAround } from '../../files/settings.ts';
import { createWalk } from '../../files/walk.ts';
import type { Roots } from './roots.ts';

/** Looks for the files that count below the workspace's folders. */
export interface FoundFiles {
  /** The Markdown files of all folders. */
  readonly all: () => Promise<ReadonlySet<string>>;
  /** Of these, those at some paths, or below them. */
  readonly at: (paths: readonly string[]) => Promise<readonly string[]>;
  /** The folders below a root in which `all` found files: a `referentiel.json` in one of them speaks of the référentiels below it. */
  readonly holding: (root: string) => Iterable<string>;
  /** True where one of these files is the first of its folder, which may have come with a `referentiel.json` of its own. */
  readonly isInNewFolder: (paths: readonly string[]) => boolean;
  /** The places below the roots through which paths lead that are not read with them, but for those that are roots themselves. */
  readonly unreadAt: (paths: readonly string[]) => Promise<readonly string[]>;
  /** The YAML files that are there now, scenarios among them. */
  readonly yaml: () => Promise<readonly string[]>;
}

export function createFoundFiles(files: Files, roots: Roots): FoundFiles {
  const { markdownFiles, markdownFilesAt, unreadAt, yamlFiles } = createWalk(files);
  let holding: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  return {
    async all() {
      const lists = await Promise.all(
        [...roots.rules()].map(async ([root, rules]) => [root, await markdownFiles(root, rules)] as const),
      );
      holding = new Map(lists.map(([root, paths]) => [root, new Set(foldersAround(root, paths))]));
      return new Set(lists.flatMap(([, paths]) => paths));
    },
    async at(paths) {
      const lists = await Promise.all([...roots.rules()].map(([root, rules]) => markdownFilesAt(paths, root, rules)));
      return lists.flat();
    },
    holding: root => holding.get(root) ?? [],
    isInNewFolder: paths =>
      [...roots.rules().keys()].some(root => {
        const known = holding.get(root);
        const below = paths.filter(path => holdsPath(root, path));
        return foldersAround(root, below).some(folder => !known?.has(folder));
      }),
    async unreadAt(paths) {
      const folders = [...roots.rules().keys()];
      const lists = await Promise.all(folders.map(root => unreadAt(paths, root)));
      return lists.flat().filter(place => !folders.includes(place));
    },
    async yaml() {
      const lists = await Promise.all([...roots.rules()].map(([root, rules]) => yamlFiles(root, rules)));
      return [...new Set(lists.flat())];
    },
  };
}
