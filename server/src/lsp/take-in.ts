import { folderOf } from '../core/index/workspace.ts';
import { readTexts } from '../disk/walk.ts';
import type { Readiness } from './readiness.ts';
import type { Session } from './session.ts';
import { turns } from './turns.ts';
import { isOnDisk } from './uris.ts';

/**
 * Makes the session know these files as they are on disk: those found, and those held so far, which may be gone. `before` is
 * called in the turn in which it learns of the first.
 */
export type TakeIn = (held: readonly string[], found: readonly string[], before?: () => void) => Promise<void>;

export interface ReadingHost {
  /** Who waits for what is read. */
  readonly readiness: Readiness;
  /** Hears how many files of all are read, of a reading that takes a while. */
  readonly progressed: (read: number, all: number) => void;
}

/** As many files as are taken in at one stroke: a save, a move, a small switch of branch. */
const AT_ONCE = 100;

/**
 * Few files are one update. Many are read folder by folder, in turns, the most urgent first; meanwhile the session tells
 * which of them are not read yet.
 */
export function createTakeIn(session: Session, { readiness, progressed }: ReadingHost): TakeIn {
  const isOpen = (path: string): boolean => isOnDisk(path) && session.document(path) !== undefined;

  /** The texts of some files, read ahead in turns; undefined for those that do not count or are gone. */
  const read = async (
    paths: readonly string[],
    counts: (path: string) => boolean,
  ): Promise<Map<string, string | undefined>> => {
    const texts = await readTexts(paths.filter(path => counts(path) || isOpen(path)));
    const rest = turns();
    for (const [path, text] of texts) {
      session.foresee(path, text);
      await rest();
    }
    // A document may have been closed meanwhile, whose file is none that counts.
    return new Map(paths.map(path => [path, counts(path) || isOpen(path) ? texts.get(path) : undefined]));
  };

  const reading = (unread: Iterable<string>): void => {
    session.reading(new Set(unread));
    readiness.check();
  };

  const inParts = async (paths: readonly string[], counts: (path: string) => boolean): Promise<void> => {
    const left = byFolder(paths);
    let done = 0;
    try {
      while (left.size > 0) {
        reading(left.keys());
        const [folder = '', own = []] = [...left].find(([one]) => readiness.isUrgent(one)) ?? [...left][0] ?? [];
        for (let from = 0; from < own.length; from += AT_ONCE) {
          progressed(done, paths.length);
          const part = own.slice(from, from + AT_ONCE);
          session.saved(await read(part, counts));
          // Now, and not with all the others.
          session.workspace();
          done += part.length;
        }
        left.delete(folder);
      }
    } finally {
      // Whatever went wrong, nobody waits for ever.
      reading([]);
      progressed(paths.length, paths.length);
    }
  };

  return async (held, found, before = () => undefined) => {
    const isFound = new Set(found);
    const paths = [...new Set([...held, ...found])];
    if (session.unread() !== 'all' && paths.length <= AT_ONCE) {
      const texts = await read(paths, path => isFound.has(path));
      before();
      session.saved(texts);
      return;
    }
    before();
    await inParts(paths, path => isFound.has(path));
  };
}

function byFolder(paths: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const own = folders.get(folderOf(path));
    if (own) own.push(path);
    else folders.set(folderOf(path), [path]);
  }
  return folders;
}
