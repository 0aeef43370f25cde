import { realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { childPath, holdsPath, relativePath } from '../../files/paths.ts';
import { VersionRefused } from '../../files/version-refused.ts';
import { withSlashes } from '../paths.ts';
import { orUndefined } from '../text.ts';
import { kindOfPath } from '../walk.ts';
import { firstLine, type GitObjects } from './objects.ts';
import { gitText, runGit } from './run-git.ts';

/** Where a folder stands in a repository. */
export interface FoundFolder {
  /** A folder of the disk that the repository is found from. */
  readonly from: string;
  /** The path as the repository calls it, from its root; `""` for the root. */
  readonly within: string;
}

/** A folder of a commit. */
export interface FoundTree {
  /** The object name of the tree. */
  readonly tree: string;
  /** That of the commit; undefined where the revision is a tree itself. */
  readonly commit: string | undefined;
}

/**
 * Finds the repository in which a folder, told by its absolute path, stands or stood: the nearest folder above it that is still there
 * says which. @throws VersionRefused where there is none
 */
export async function findInRepository(path: string): Promise<FoundFolder> {
  const { from, rest } = await nearestFolder(path);
  return { from, within: await pathWithin(from, rest, path) };
}

/** Finds a folder as it is in a revision. @throws VersionRefused where there is none */
export async function findTree(
  objects: GitObjects,
  { from, within }: FoundFolder,
  revision: string,
): Promise<FoundTree> {
  const [commit, tree] = await namesOf(objects, [`${revision}^{commit}`, `${revision}^{tree}`]);
  if (tree === undefined) throw await unknownRevision(from, revision);
  if (within === '') return { commit, tree };
  const [below] = await namesOf(objects, [`${tree}:${within}`]);
  return { commit, tree: below ?? (await treeAt(from, tree, within, revision)) };
}

/** The names of commits and trees that are called so; undefined for an unknown one, and for what is not said in a line. */
async function namesOf(objects: GitObjects, words: readonly string[]): Promise<readonly (string | undefined)[]> {
  if (words.some(word => word.includes('\n'))) return [];
  const read = await objects.read(words, 0);
  return read.map(object => (object?.kind === 'commit' || object?.kind === 'tree' ? object.name : undefined));
}

/** The nearest folder that stands on the disk, behind links, and the path from there down. */
async function nearestFolder(path: string): Promise<{ from: string; rest: string }> {
  const names: string[] = [];
  let at = path;
  while ((await kindOfPath(at)) !== 'folder' && dirname(at) !== at) {
    names.unshift(basename(at));
    at = withSlashes(dirname(at));
  }
  const real = await orUndefined(() => realpath(at));
  return { from: withSlashes(real ?? at), rest: names.join('/') };
}

/** The path as the repository calls it (`FoundFolder`). */
async function pathWithin(from: string, rest: string, path: string): Promise<string> {
  const pieces: Buffer[] = [];
  const asked = ['rev-parse', '--is-inside-work-tree', '--is-bare-repository', '--show-prefix'];
  const { code, error } = await runGit(from, asked, piece => pieces.push(piece));
  if (code !== 0) {
    if (/not a git repository/.test(error)) throw new VersionRefused({ kind: 'no-repository', path });
    throw new VersionRefused({ kind: 'git-refuses', path: from, reason: firstLine(error) });
  }
  // A folder's name may hold line ends itself.
  const [isInside, isBare, ...prefix] = Buffer.concat(pieces).toString('utf8').replace(/\n$/, '').split('\n');
  if (isInside === 'true') return `${prefix.join('\n')}${rest}`.replace(/\/$/, '');
  const repository = withSlashes(await lineOf(from, '--absolute-git-dir'));
  const whole = rest === '' ? from : childPath(from, rest);
  if (isBare === 'true' && (whole === repository || holdsPath(repository, whole)))
    return relativePath(repository, whole);
  throw new VersionRefused({ kind: 'no-repository', path });
}

/** What `rev-parse` answers in one line, which may hold line ends itself where a folder's name does. */
async function lineOf(from: string, option: string): Promise<string> {
  return ((await gitText(from, ['rev-parse', option])) ?? '').replace(/\n$/, '');
}

async function unknownRevision(from: string, revision: string): Promise<VersionRefused> {
  if (revision === 'HEAD') return new VersionRefused({ kind: 'no-commit', path: from });
  const isShallow = (await lineOf(from, '--is-shallow-repository')) === 'true';
  return new VersionRefused({ kind: 'unknown-revision', revision, isShallow });
}

async function treeAt(from: string, root: string, path: string, revision: string): Promise<string> {
  const told = await gitText(from, ['ls-tree', '-z', '--full-tree', root, '--', path]);
  if (told === undefined) throw new VersionRefused({ kind: 'incomplete', revision });
  const [, kind, name] = /^\d+ (\w+) ([0-9a-f]+)\t/.exec(told) ?? [];
  if (kind === 'tree' && name !== undefined) return name;
  const found = kind === undefined ? 'nothing' : kind === 'commit' ? 'submodule' : 'file';
  throw new VersionRefused({ kind: 'no-folder', path, revision, found });
}
