import { say } from '../../../../l10n/say.ts';
import { defaultBranch } from '../../disk/git/default-branch.ts';
import { comparable, type Version } from '../../disk/version.ts';
import { toldRefusals, versionAt } from '../version-named.ts';

/** The version that a folder is compared with, and how it was chosen. */
export interface Base {
  readonly version: Version;
  /** `given`: by the caller; `uncommitted`: HEAD, for the folder has changes that are not committed. */
  readonly chosen: 'given' | 'uncommitted' | 'merge-base' | 'head';
  /** The default branch, where it was left there; null else. */
  readonly branch: string | null;
}

/** A folder, and what it is compared with. */
interface Based {
  readonly after: Version;
  readonly base: Base;
}

/**
 * The version to compare a folder with, where none is given: HEAD where a file of it is another one there, else the commit at which the
 * branch left the default branch. @throws Failure where there is none
 */
export async function baseOf(folder: Version, given: string | undefined): Promise<Based> {
  const at = async (revision: string) =>
    comparable(await versionAt({ folder: folder.folder, revision }, folder), folder);
  const based = ([version, after]: readonly [Version, Version], chosen: Base['chosen'], branch?: string): Based => ({
    after,
    base: { version, chosen, branch: branch ?? null },
  });
  if (given !== undefined) return based(await at(given), 'given');
  const head = await at('HEAD');
  if (isOther(...head)) return based(head, 'uncommitted');
  const branch = await toldRefusals(() => defaultBranch(folder.folder));
  if (branch === undefined) return based(head, 'head');
  return based(await at(branch.mergeBase), 'merge-base', branch.name);
}

/** Git may check a file out with other line ends than it commits. */
function isOther({ workspace: { files } }: Version, { workspace: { files: others } }: Version): boolean {
  return files
    .changesSince(others)
    .some(path => files.get(path)?.text.replaceAll('\r\n', '\n') !== others.get(path)?.text.replaceAll('\r\n', '\n'));
}

/** What a folder was compared with, in a line's beginning. */
export function sayBase({ version, chosen, branch }: Base): string {
  const commit = version.commit?.slice(0, 8) ?? version.revision ?? '';
  switch (chosen) {
    case 'given':
      return say('Compared with {revision} ({commit})', { revision: version.revision ?? '', commit });
    case 'uncommitted':
      return say('Compared with HEAD ({commit}), for not all is committed', { commit });
    case 'merge-base':
      return say('Compared with where the branch left {branch} ({commit})', { branch: branch ?? '', commit });
    case 'head':
      return say('Compared with HEAD ({commit}), which shares no commit with a default branch', { commit });
  }
}
