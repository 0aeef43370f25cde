import { say } from '../../../../l10n/say.ts';
import { defaultBranch } from '../../disk/git/default-branch.ts';
import type { Version } from '../../disk/version.ts';
import { toldRefusals, versionAt } from '../version-named.ts';

/** The version that a folder is compared with, and how it was chosen. */
export interface Base {
  readonly version: Version;
  /** `given`: by the caller; `uncommitted`: HEAD, for the folder has changes that are not committed. */
  readonly chosen: 'given' | 'uncommitted' | 'merge-base' | 'head';
  /** The default branch, where it was left there; null else. */
  readonly branch: string | null;
}

/**
 * The version to compare a folder with, where none is given: HEAD where a file of it is another one there, else the commit at which the
 * branch left the default branch. @throws Failure where there is none
 */
export async function baseOf(after: Version, given: string | undefined): Promise<Base> {
  const { folder } = after;
  const at = (revision: string) => versionAt({ folder, revision }, after);
  if (given !== undefined) return { version: await at(given), chosen: 'given', branch: null };
  const head = await at('HEAD');
  if (isOther(head, after)) return { version: head, chosen: 'uncommitted', branch: null };
  const branch = await toldRefusals(() => defaultBranch(folder));
  if (branch === undefined) return { version: head, chosen: 'head', branch: null };
  return { version: await at(branch.mergeBase), chosen: 'merge-base', branch: branch.name };
}

function isOther({ workspace: { files } }: Version, { workspace: { files: others } }: Version): boolean {
  return files.changesSince(others).some(path => files.get(path)?.text !== others.get(path)?.text);
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
      return say('Compared with HEAD ({commit}), for there is no default branch', { commit });
  }
}
