import { isSameData } from '../../core/memory/is-same-data.ts';
import type { Files } from '../../files/files.ts';
import { isOnDisk, pathOf } from '../proto/uris.ts';
import type { Session } from '../session/session.ts';
import { atOrBelow } from './at-or-below.ts';
import { createFoundFiles } from './found-files.ts';
import { createRoots, type RootsHost } from './roots.ts';
import type { Stamps } from './stamps.ts';
import type { TakeIn } from './take-in.ts';

/** The workspace folders, kept in step with the disk. Each call ends when the session has taken in what was read. */
export interface Folders {
  /** Reads these folders anew, under these patterns of what to leave out, and forgets all others. */
  readonly scan: (roots: readonly string[], globs: readonly string[]) => Promise<void>;
  /** Takes in what happened to some files or folders; all at once, so that a switch of branch is one update. */
  readonly changed: (uris: readonly string[]) => Promise<void>;
  /** Reads the file of a document that was opened, saved or closed. */
  readonly reload: (uri: string) => Promise<void>;
  /** The same without waiting for what is being read meanwhile; nothing before it is known which folders there are. */
  readonly readAside: (uri: string) => Promise<void>;
  /** Looks for what has changed in all folders and the files of open documents: for clients that tell of no changes. */
  readonly refresh: () => Promise<void>;
  /** Ends when all that was asked for so far is done. */
  readonly followed: () => Promise<void>;
  /** False for a path that the folders around it leave out: not even its open document counts. */
  readonly counts: (path: string) => boolean;
  /** The YAML files that are there now, scenarios among them. */
  readonly yamlFiles: () => Promise<readonly string[]>;
  /** One more whenever all folders were looked through, as others may be there, or other files count. */
  readonly looks: () => number;
  /** Where a `referentiel.json` would say something of a path: in the folders around it, as far as they are the workspace's. */
  readonly settingsAround: (path: string) => readonly string[];
  /** True for a path inside of a folder that does not leave it out. */
  readonly holds: (path: string) => boolean;
}

export interface FoldersHost extends RootsHost {
  readonly files: Files;
  readonly stamps: Stamps;
  /** Tells the client of what is open. */
  readonly tell: () => Promise<void>;
  /** Called when all folders were looked through. */
  readonly looked: () => void;
}

export function createFolders(session: Session, takeIn: TakeIn, host: FoldersHost): Folders {
  const { files, stamps, tell, looked } = host;
  const roots = createRoots(session, host);
  const found = createFoundFiles(files, roots);
  const { enqueue, done } = oneAtATime(stamps.forget);
  // News of a part of what nobody has read yet is no news: it would be taken for all that there is.
  let isBegun = false;
  const follow = (work: () => Promise<void>): Promise<void> => (isBegun ? enqueue(work) : done());
  let refreshing: Promise<void> | undefined;

  let unread: readonly string[] = [];
  const decide = (): void => roots.decide(found.holding, unread);
  const isOpen = (path: string): boolean => isOnDisk(path) && session.document(path) !== undefined;
  /** Open documents may stand where nobody reads; true where that is news. */
  const lookForUnread = async (): Promise<boolean> => {
    const before = unread;
    unread = await found.unreadAt([...session.openPaths()].filter(isOnDisk));
    return !isSameData(unread, before);
  };
  let looks = 0;
  const scanAll = async (): Promise<void> => {
    looks++;
    await lookForUnread();
    const held = session.paths().filter(isOnDisk);
    const there = [...(await found.all())];
    const isSame = await stamps.unchanged([...there, ...held.filter(isOpen)]);
    const isOther = (path: string) => !isSame.has(path);
    await takeIn(held.filter(isOther), there.filter(isOther), decide);
    looked();
  };

  // The files of open documents are read wherever they stand.
  const takeInPaths = async (paths: readonly string[]): Promise<void> => {
    stamps.distrust(paths);
    const there = await found.at(paths);
    if (found.isInNewFolder(there)) return scanAll();
    if (await lookForUnread()) decide();
    await takeIn(session.paths().filter(atOrBelow(paths)), there);
  };

  return {
    scan(folders, patterns) {
      isBegun = true;
      return enqueue(async () => {
        try {
          await roots.begin(folders, patterns);
          // What an open document alone decides is told before the others are looked for.
          if (session.unread() === 'all') {
            decide();
            await tell();
          }
          await scanAll();
        } catch (error) {
          // Nobody waits for what cannot be read.
          await takeIn([], []);
          throw error;
        }
      });
    },
    changed: uris =>
      follow(async () => {
        const paths = [...new Set(uris.map(pathOf))].filter(isOnDisk);
        // What steers the program may be other there.
        if (!(await roots.follow(paths))) return takeInPaths(paths);
        stamps.distrust(paths);
        await scanAll();
      }),
    reload: uri => follow(() => takeInPaths([pathOf(uri)])),
    async readAside(uri) {
      // Nobody is answered before the folder of the document is read.
      if (session.unread() === 'all') return;
      const path = pathOf(uri);
      await takeIn(session.paths().includes(path) ? [path] : [], await found.at([path]));
    },
    refresh() {
      // One that has not begun yet sees all that has happened until then.
      refreshing ??= enqueue(async () => {
        refreshing = undefined;
        await roots.readAgain();
        await scanAll();
      });
      return refreshing;
    },
    followed: done,
    counts: path => roots.counts(path),
    yamlFiles: found.yaml,
    looks: () => looks,
    settingsAround: roots.settingsAround,
    holds: roots.holds,
  };
}

/** Works that are done one at a time, so that an old reading never overwrites a newer one; `failed` hears of one that was not done. */
function oneAtATime(failed: () => void) {
  let queue: Promise<void> = Promise.resolve();
  return {
    enqueue(work: () => Promise<void>): Promise<void> {
      const ended = queue.then(work);
      queue = ended.catch(failed);
      return ended;
    },
    /** Ends when all that was asked for so far is done, or not. */
    done: () => queue,
  };
}
