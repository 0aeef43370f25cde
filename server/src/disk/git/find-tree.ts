import { realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { childPath, holdsPath, relativePath } from '../../files/paths.ts';
import { VersionRefused } from '../../files/version-refused.ts';
import { withSlashes } from '../paths.ts';
import { orUndefined } from '../text.ts';
import { kindOfPath } from '../walk.ts';
import { firstLine } from './blobs.ts';
import { gitText, runGit } from './run-git.ts';

/** A folder of a commit. */
export interface FoundTree {
  /** A folder of the disk that the repository is found from. */
  readonly from: string;
  /** The object name of the tree. */
  readonly tree: string;
  /** That of the commit; undefined where the revision is a tree itself. */
  readonly commit: string | undefined;
}

/**
 * Finds a folder, told by its absolute path, as it is in a revision of the repository that it stands in, or stood in: the nearest
 * folder above it that is still there says which. @throws VersionRefused where there is none
 */
export async function findTree(path: string, revision: string): Promise<FoundTree> {
  const { from, rest } = await nearestFolder(path);
  const within = await pathWithin(from, rest, path);
  const tree = await objectOf(from, `${revision}^{tree}`, revision);
  if (tree === undefined) throw await unknownRevision(from, revision);
  const commit = await objectOf(from, `${revision}^{commit}`, revision);
  return { from, commit, tree: within === '' ? tree : await treeAt(from, tree, within, revision) };
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

/** The path as the repository calls it, from its root; `""` for the root. */
async function pathWithin(from: string, rest: string, path: string): Promise<string> {
  const pieces: Buffer[] = [];
  const asked = ['rev-parse', '--is-inside-work-tree', '--is-bare-repository'];
  const { code, error } = await runGit(from, asked, { hear: piece => pieces.push(piece) });
  if (code !== 0) {
    if (/not a git repository/.test(error)) throw new VersionRefused({ kind: 'no-repository', path });
    throw new VersionRefused({ kind: 'git-refuses', path: from, reason: firstLine(error) });
  }
  const [isInside, isBare] = Buffer.concat(pieces).toString('utf8').split('\n');
  if (isInside === 'true') return `${await lineOf(from, '--show-prefix')}${rest}`.replace(/\/$/, '');
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

/** The name of an object; undefined for an unknown one. No revision begins with a dash: that would be an option. */
async function objectOf(from: string, object: string, revision: string): Promise<string | undefined> {
  if (revision.startsWith('-')) return undefined;
  const told = await gitText(from, ['rev-parse', '--verify', '--quiet', '--end-of-options', object]);
  const name = told?.trim();
  return name !== undefined && OBJECT_NAME.test(name) ? name : undefined;
}

const OBJECT_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

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
