import { posix } from 'node:path';
import { VersionRefused } from '../../files/version-refused.ts';
import type { GitObjects } from './objects.ts';

/** What stands in a folder of a commit, by paths relative to it; files and links by the object names of what they hold. */
export interface TreeFiles {
  readonly files: ReadonlyMap<string, string>;
  /** What a link holds is the path that it leads to. */
  readonly links: ReadonlyMap<string, string>;
  /** Folders that hold a repository of their own, of which the commit has nothing but a name. */
  readonly submodules: readonly string[];
}

/**
 * Lists a folder of a commit by the name of its tree, with all below; each list is in the order of git. @throws VersionRefused where
 * the repository lacks a part of it
 */
export async function treeFiles(objects: GitObjects, tree: string, revision: string): Promise<TreeFiles> {
  const entries = await entriesBelow(objects, tree, revision);
  const files = new Map<string, string>();
  const links = new Map<string, string>();
  const submodules: string[] = [];
  const list = (name: string, above: string): void => {
    for (const entry of entries.get(name) ?? []) {
      const path = `${above}${entry.name}`;
      if (entry.kind === FOLDER) list(entry.object, `${path}/`);
      else if (entry.kind === SUBMODULE) submodules.push(path);
      else (entry.kind === LINK ? links : files).set(path, entry.object);
    }
  };
  list(tree, '');
  return { files, links, submodules };
}

/** What the file holds that a link at a path leads to; undefined where that is none of the folder. */
export function behindLink(path: string, target: string, { files }: TreeFiles): string | undefined {
  return posix.isAbsolute(target) ? undefined : files.get(posix.join(posix.dirname(path), target));
}

/** What a tree says of one thing in it. */
interface Entry {
  /** Its bits that say of what kind it is. */
  readonly kind: number;
  readonly name: string;
  readonly object: string;
}

const KIND = 0o170000;
const FOLDER = 0o040000;
const LINK = 0o120000;
const SUBMODULE = 0o160000;

/** The entries of a tree and of all below it, by the names of the trees. */
async function entriesBelow(
  objects: GitObjects,
  tree: string,
  revision: string,
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const entries = new Map<string, readonly Entry[]>();
  for (let level = [tree]; level.length > 0; ) {
    const read = await objects.read(level, Number.POSITIVE_INFINITY);
    for (const [at, object] of read.entries()) {
      if (object?.kind !== 'tree') throw new VersionRefused({ kind: 'incomplete', revision });
      entries.set(level[at] ?? '', entriesIn(object.bytes, object.name.length / 2));
    }
    const below = level.flatMap(name => entries.get(name) ?? []).filter(({ kind }) => kind === FOLDER);
    level = [...new Set(below.map(({ object }) => object))].filter(name => !entries.has(name));
  }
  return entries;
}

/** The entries of a tree as git keeps it, each `<mode> <name>\0` and an object name of so many bytes. */
function entriesIn(bytes: Buffer, length: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(' ', at);
    const end = bytes.indexOf(0, space);
    const entry = {
      kind: Number.parseInt(bytes.toString('latin1', at, space), 8) & KIND,
      name: bytes.toString('utf8', space + 1, end),
      object: bytes.toString('hex', end + 1, end + 1 + length),
    };
    // A tree that git did not make may name what stands elsewhere.
    if (isProper(entry.name)) entries.push(entry);
    at = end + 1 + length;
  }
  return entries;
}

function isProper(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/');
}
