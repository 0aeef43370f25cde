import { SETTINGS_FILE } from '../../core/model/settings.ts';
import { BYTE_LIMIT } from '../../files/files.ts';
import { ignoreRules } from '../../files/ignore.ts';
import { type Known, type Loaded, loadedFrom } from '../../files/load.ts';
import { childPath, placedBelow, relativePath } from '../../files/paths.ts';
import { readFolderSettings } from '../../files/settings.ts';
import { SMALL, type SmallReader } from '../../files/small-text.ts';
import { VersionRefused } from '../../files/version-refused.ts';
import { isMarkdown } from '../../files/walk.ts';
import { decoded } from '../text.ts';
import { findInRepository, findTree } from './find-tree.ts';
import { type GitObjects, openObjects } from './objects.ts';
import { behindLink, type TreeFiles, treeFiles } from './tree-files.ts';

/** A folder as it is in a commit. */
export interface LoadedCommit extends Loaded {
  /** The name of the commit; undefined where the revision is no commit. */
  readonly commit: string | undefined;
  /** The paths of folders that hold a repository of their own, of which nothing is read. */
  readonly submodules: readonly string[];
}

/**
 * Reads a folder as it is in a revision, by the rules of `loadFolder`: what is left out there is left out here, and a link is read
 * where it leads to a file below the folder. Paths are those that the files would have on the disk. Of what is `known`,
 * all is kept that is the same, as there. @throws VersionRefused
 */
export async function loadCommit(root: string, revision: string, known?: Known): Promise<LoadedCommit> {
  const folder = await findInRepository(root);
  const objects = openObjects(folder.from);
  try {
    const { tree, commit } = await findTree(objects, folder, revision);
    const listed = await treeFiles(objects, tree, revision);
    const read = await smallReaderOf(root, objects, listed);
    const configuration = readFolderSettings(root, read);
    const rules = ignoreRules(root, configuration.settings.ignore, read);
    const blobs = await countedBlobs(root, objects, listed, path => !rules.excludes(path, false));
    const texts = await textsOf(objects, blobs, revision);
    const loaded = loadedFrom(root, texts, configuration, read, known);
    const submodules = listed.submodules
      .map(name => childPath(root, name))
      .filter(path => !rules.excludes(path, true))
      .map(path => placedBelow(loaded.root, root, path));
    return { ...loaded, commit, submodules };
  } finally {
    await objects.end();
  }
}

/** Gives the texts that steer the program. A link to one is not followed: a commit that has one is none that we know. */
async function smallReaderOf(root: string, objects: GitObjects, { files }: TreeFiles): Promise<SmallReader> {
  const names = [...files.keys()].filter(path => STEERING.some(name => path === name || path.endsWith(`/${name}`)));
  const blobs = new Map(names.map(name => [name, files.get(name) ?? '']));
  const read = await readBlobs(objects, [...blobs.values()], SMALL + 1);
  return path => {
    const blob = blobs.get(relativePath(root, path));
    if (blob === undefined) return { kind: 'none' };
    const bytes = read.get(blob);
    if (bytes === undefined) return { kind: 'refused', reason: 'unreadable' };
    return bytes.length > SMALL ? { kind: 'refused', reason: 'too-large' } : { kind: 'text', text: decoded(bytes) };
  };
}

const STEERING: readonly string[] = ['.gitignore', SETTINGS_FILE];

/** The Markdown files that count, by their absolute paths in alphabetical order, with what they hold. */
async function countedBlobs(
  root: string,
  objects: GitObjects,
  listed: TreeFiles,
  counts: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const links = [...listed.links].filter(([name]) => isMarkdown(name));
  const targets = await readBlobs(
    objects,
    links.map(([, blob]) => blob),
    LONGEST_TARGET,
  );
  const linked = links.flatMap(([name, link]) => {
    const target = targets.get(link);
    const blob = target && behindLink(name, decoded(target), listed);
    return blob === undefined ? [] : [[name, blob] as const];
  });
  const all = [...listed.files, ...linked].map(([name, blob]) => [childPath(root, name), blob] as const);
  return new Map(all.filter(([path]) => isMarkdown(path) && counts(path)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// No system has longer paths, in bytes.
const LONGEST_TARGET = 4096;

async function textsOf(
  objects: GitObjects,
  blobs: ReadonlyMap<string, string>,
  revision: string,
): Promise<ReadonlyMap<string, string>> {
  const read = await readBlobs(objects, [...blobs.values()], BYTE_LIMIT);
  return new Map(
    Array.from(blobs, ([path, blob]) => {
      const bytes = read.get(blob);
      if (bytes === undefined) throw new VersionRefused({ kind: 'incomplete', revision });
      const text = decoded(bytes);
      if (POINTER.test(text)) throw new VersionRefused({ kind: 'elsewhere', path, revision });
      return [path, text];
    }),
  );
}

/** How a pointer of Git LFS begins, by its specification. */
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\//;

/** The beginnings of blobs by their names; one that the repository lacks is left out. */
async function readBlobs(
  objects: GitObjects,
  names: readonly string[],
  limit: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const read = await objects.read([...new Set(names)], limit);
  return new Map(read.flatMap(object => (object?.kind === 'blob' ? [[object.name, object.bytes] as const] : [])));
}
