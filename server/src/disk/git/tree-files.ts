import { posix } from 'node:path';
import { VersionRefused } from '../../files/version-refused.ts';
import type { FoundTree } from './find-tree.ts';
import { gitText } from './run-git.ts';

/** What stands in a folder of a commit, by paths relative to it; files and links by the object names of what they hold. */
export interface TreeFiles {
  readonly files: ReadonlyMap<string, string>;
  /** What a link holds is the path that it leads to. */
  readonly links: ReadonlyMap<string, string>;
  /** Folders that hold a repository of their own, of which the commit has nothing but a name. */
  readonly submodules: readonly string[];
}

/** Lists a folder of a commit, with all below. @throws VersionRefused where the repository lacks a part of it */
export async function treeFiles({ from, tree }: FoundTree, revision: string): Promise<TreeFiles> {
  const told = await gitText(from, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  if (told === undefined) throw new VersionRefused({ kind: 'incomplete', revision });
  const files = new Map<string, string>();
  const links = new Map<string, string>();
  const submodules: string[] = [];
  for (const entry of told.split('\0')) {
    const [, mode, blob = '', path = ''] = ENTRY.exec(entry) ?? [];
    // A tree that git did not make may name what stands elsewhere.
    if (mode === undefined || !isProper(path)) continue;
    if (mode === SUBMODULE) submodules.push(path);
    else (mode === LINK ? links : files).set(path, blob);
  }
  return { files, links, submodules };
}

/** What the file holds that a link at a path leads to; undefined where that is none of the folder. */
export function behindLink(path: string, target: string, { files }: TreeFiles): string | undefined {
  return posix.isAbsolute(target) ? undefined : files.get(posix.join(posix.dirname(path), target));
}

const ENTRY = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s;
const LINK = '120000';
const SUBMODULE = '160000';

function isProper(path: string): boolean {
  return path.split('/').every(name => name !== '' && name !== '.' && name !== '..');
}
