import { say } from '../../../../l10n/say.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Files } from '../../files/files.ts';
import { type Loaded, Unreadable } from '../../files/load.ts';
import { readFolder } from '../../files/load-folder.ts';
import { VersionRefused } from '../../files/version-refused.ts';
import { versionRefusedMessage } from '../../words/version-refusal.ts';

/** What stands in a folder of the disk, or why it cannot be looked at, in words. */
export type OtherFolder =
  | { readonly kind: 'read'; readonly workspace: Workspace }
  | { readonly kind: 'refused'; readonly message: string };

/** Folders outside of the workspace that somebody compares with: nobody tells of their changes. */
export interface OtherFolders {
  /** What was read last of a folder; read again where that is wished, and where another was read meanwhile. */
  readonly read: (folder: string, anew: boolean) => Promise<OtherFolder>;
}

export function createOtherFolders(files: Files): OtherFolders {
  let last: Loaded | undefined;
  return {
    async read(folder, anew) {
      let loaded = last?.root === folder ? last : undefined;
      if (loaded === undefined || anew) {
        try {
          loaded = await readFolder(files, folder, loaded);
          last = loaded;
        } catch (error) {
          return { kind: 'refused', message: refusalOf(error) };
        }
      }
      const { workspace } = loaded;
      return workspace.referentials.length > 0
        ? { kind: 'read', workspace }
        : { kind: 'refused', message: say('Nothing of a référentiel stands in {place}.', { place: folder }) };
    },
  };
}

function refusalOf(error: unknown): string {
  if (error instanceof VersionRefused) return say(...versionRefusedMessage(error.refusal));
  if (error instanceof Unreadable) return say('{path} cannot be read.', { path: error.path });
  throw error;
}
