import { folderOf, isRead, isWhole } from '../../core/index/workspace.ts';
import { hasten } from '../turns/at-leisure.ts';
import type { Session } from './session.ts';

/** Who waits for what is still being read. */
export interface Readiness {
  /** Ends when all files of a folder are known; without one, those of all folders. */
  readonly until: (folder?: string) => Promise<void>;
  /** True for a folder that a request waits for, or in which a document is open. */
  readonly isUrgent: (folder: string) => boolean;
  /** True while somebody waits: what is not read for them can be done later. */
  readonly isAwaited: () => boolean;
  /** Ends when all files are known, where few are left to be read; at once where many are. */
  readonly nearly: () => Promise<void>;
  /** To be told how many are left, of a reading that goes on. */
  readonly left: (files: number) => void;
  /** To be called when something was read. */
  readonly check: () => void;
}

interface Wait {
  readonly folder: string | undefined;
  readonly end: () => void;
}

/** So few files are read before anybody could see that they are. */
const FEW = 100;

export function createReadiness(session: Session): Readiness {
  const waits = new Set<Wait>();
  let left = Number.POSITIVE_INFINITY;
  const isReady = (folder: string | undefined): boolean => {
    const known = { unread: session.unread() };
    return folder === undefined ? isWhole(known) : isRead(known, folder);
  };
  const until = async (folder?: string): Promise<void> => {
    if (isReady(folder)) return;
    await new Promise<void>(end => {
      waits.add({ folder, end });
      hasten();
    });
  };
  return {
    until,
    nearly: async () => {
      if (left <= FEW) await until();
    },
    left(files) {
      left = files;
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
