import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { isOnDisk, pathOf } from '../proto/uris.ts';
import type { Notified } from '../session/answers.ts';
import type { Folders } from './folders.ts';

/** When the disk is looked at: at the beginning, and where the client's messages say that something may be other there. */
export interface DiskNews {
  /** The folders to read, and the patterns of what to leave out. */
  readonly begin: (roots: readonly string[], exclude: readonly string[]) => void;
  /** Begins to read them; done as soon as somebody wants to know of them. */
  readonly read: () => void;
  /** Takes in workspace folders that came and went. */
  readonly changeFolders: (event: WorkspaceFoldersChangeEvent) => Promise<void>;
  /** Looks at the file of a document that was opened or saved; begins to read, where nobody has. */
  readonly lookAt: (uri: string) => Promise<void>;
  /** The same for one whose file is none of ours: looks for what else is new, where the client tells of no changes on the disk. */
  readonly lookAround: () => Promise<void>;
  /** Reads the file of a document that was closed, which counts again. */
  readonly closed: (uri: string) => Promise<void>;
  /**
   * Nothing is to be said before this ends: other workspace folders were looked at, the files of documents that were closed, and,
   * where the documents opened and saved are the only news of the disk that a client gives, all of them. What was moved would be
   * there twice.
   */
  readonly lookedAt: () => Promise<void>;
}

export interface DiskNewsHost {
  readonly folders: Folders;
  readonly notified: Notified;
  /** True where the client tells of changes on the disk. */
  readonly watches: () => boolean;
  /** True once all folders were read. */
  readonly wasWhole: () => boolean;
}

export function createDiskNews({ folders, notified, watches, wasWhole }: DiskNewsHost): DiskNews {
  let roots: readonly string[] = [];
  let exclude: readonly string[] = [];
  let looking: Promise<void> = Promise.resolve();
  const scan = notified('workspace folders', () => folders.scan(roots, exclude));
  let isBegun = false;
  const read = (): void => {
    if (isBegun) return;
    isBegun = true;
    void scan(undefined);
  };
  const refresh = notified('files', () => folders.refresh());
  const reload = notified('file', folders.reload);
  const readAside = notified('file', folders.readAside);
  const beforeAnswers = (news: Promise<void>): Promise<void> => {
    looking = Promise.all([looking, news]).then(() => undefined);
    return news;
  };
  const lookAround = (): Promise<void> | undefined => {
    read();
    return watches() || !wasWhole() ? undefined : beforeAnswers(refresh(undefined));
  };
  return {
    begin(all, patterns) {
      roots = all;
      exclude = patterns;
    },
    read,
    async changeFolders({ added, removed }) {
      const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
      roots = [...roots.filter(root => !gone.has(root)), ...added.map(({ uri }) => pathOf(uri)).filter(isOnDisk)];
      isBegun = true;
      await beforeAnswers(scan(undefined));
    },
    lookAt: uri => lookAround() ?? folders.reload(uri),
    lookAround: async () => lookAround(),
    closed(uri) {
      // A request waits for this file, and not for all that is still being read; what that knew of it is older.
      void beforeAnswers(readAside(uri));
      return reload(uri);
    },
    lookedAt() {
      read();
      return looking;
    },
  };
}
