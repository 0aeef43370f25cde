import { folderOf, isRead, isWhole } from '../core/index/workspace.ts';
import type { Session } from './session.ts';

/** Who waits for what is still being read. */
export interface Readiness {
  /** Ends when all files of a folder are known; without one, those of all folders. */
  readonly until: (folder?: string) => Promise<void>;
  /** True for a folder that a request waits for, or in which a document is open. */
  readonly isUrgent: (folder: string) => boolean;
  /** True while somebody waits: what is not read for them can be done later. */
  readonly isAwaited: () => boolean;
  /** To be called when something was read. */
  readonly check: () => void;
}

interface Wait {
  readonly folder: string | undefined;
  readonly end: () => void;
}

export function createReadiness(session: Session): Readiness {
  const waits = new Set<Wait>();
  const isReady = (folder: string | undefined): boolean => {
    const known = { unread: session.unread() };
    return folder === undefined ? isWhole(known) : isRead(known, folder);
  };
  return {
    until: async folder => {
      if (isReady(folder)) return;
      await new Promise<void>(end => waits.add({ folder, end }));
    },
    isAwaited: () => waits.size > 0,
    isUrgent: folder =>
      [...waits].some(wait => wait.folder === folder) ||
      [...session.openPaths()].some(path => folderOf(path) === folder),
    check() {
      for (const wait of waits) {
        if (!isReady(wait.folder)) continue;
        waits.delete(wait);
        wait.end();
      }
    },
  };
}
