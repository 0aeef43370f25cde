import { withFiles } from '../core/index/workspace.ts';
import type { Known, Loaded } from '../files/load.ts';
import { readFolder } from '../files/load-folder.ts';
import { holdsPath, placedBelow } from '../files/paths.ts';
import { VersionRefused } from '../files/version-refused.ts';
import { diskFiles } from './disk-files.ts';
import { loadCommit } from './git/load-commit.ts';
import { absolutePath } from './paths.ts';

/** Where a version of référentiels stands: a folder of the disk, or one as it is in a commit of the repository around it. */
export interface VersionPlace {
  /** The folder, as an absolute path; it need not be there any more where a revision is given. */
  readonly folder: string;
  /** A branch, a tag, a commit …, as git reads it; undefined for what stands on the disk. */
  readonly revision: string | undefined;
}

/** A version that was read. */
export interface Version extends Loaded, VersionPlace {
  /** The name of its commit; undefined for a folder, or where the revision is no commit. */
  readonly commit: string | undefined;
  /** Folders of a commit that hold a repository of their own, of which nothing is read. */
  readonly submodules: readonly string[];
}

/**
 * The place that a word names: `git:REV:DIR`, or `DIR`. DIR is written for both as the folder `from` sees it, the current
 * one unless another is given, and on every system as that system writes folders. A colon within braces is of the revision (`HEAD@{2026-01-01 10:00}`).
 * @throws VersionRefused where it begins like a commit and lacks a revision or a folder
 */
export function versionPlace(word: string, from = '.'): VersionPlace {
  if (!word.startsWith(OF_A_COMMIT)) return { folder: absolutePath(word, from), revision: undefined };
  const [, revision, folder] = /^((?:[^:{]|\{[^}]*\})+):(.+)$/s.exec(word.slice(OF_A_COMMIT.length)) ?? [];
  if (revision === undefined || folder === undefined) throw new VersionRefused({ kind: 'not-a-place', given: word });
  return { folder: absolutePath(folder, from), revision };
}

/**
 * Reads a version, of a folder or of a commit by the same rules: `.gitignore` and `referentiel.json` of that version say what is left
 * out. Of what is `known`, as of the other version of two, all is kept that is the same; the paths are below its root.
 * @throws VersionRefused, and Unreadable for a part of a folder that may not be read
 */
export async function readVersion(place: VersionPlace, known?: Known): Promise<Version> {
  const { folder, revision } = place;
  if (revision !== undefined) return { ...place, ...(await loadCommit(folder, revision, known)) };
  return { ...place, ...(await readFolder(diskFiles, folder, known)), commit: undefined, submodules: [] };
}

/** Two versions as they can be compared: without what stands in repositories of their own, of which the other one holds nothing. */
export function comparable(before: Version, after: Version): readonly [Version, Version] {
  return [without(before, after), without(after, before)];
}

function without(version: Version, { root, submodules }: Version): Version {
  const left = submodules.map(path => placedBelow(version.root, root, path));
  const isLeft = (path: string) => left.some(one => holdsPath(one, path));
  const gone = [...version.files.keys()].filter(isLeft);
  if (gone.length === 0) return version;
  const files = new Map([...version.files].filter(([path]) => !isLeft(path)));
  return { ...version, files, workspace: withFiles(version.workspace, new Map(gone.map(path => [path, undefined]))) };
}

const OF_A_COMMIT = 'git:';
