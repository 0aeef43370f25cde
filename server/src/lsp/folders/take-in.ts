import { folderOf } from '../../core/index/workspace.ts';
import { grouped } from '../../core/memory/grouped.ts';
import type { SourceFile } from '../../core/model/source.ts';
import type { Files } from '../../files/files.ts';
import { createWalk, type Noted } from '../../files/walk.ts';
import { isOnDisk } from '../proto/uris.ts';
import type { Readiness } from '../session/readiness.ts';
import type { Session } from '../session/session.ts';
import { leisurelyTurns } from '../turns/at-leisure.ts';
import { ahead } from './ahead.ts';

/**
 * Makes the session know these files as they are on disk: those found, and those held so far, which may be gone. `before` is
 * called in the turn in which it learns of the first.
 */
export type TakeIn = (held: readonly string[], found: readonly string[], before?: () => void) => Promise<void>;

export interface ReadingHost {
  readonly files: Files;
  /** Hears what a file looked like when it was read. */
  readonly noted: Noted;
  /** Who waits for what is read. */
  readonly readiness: Readiness;
  /** Hears of files before they are taken in, while nobody waits for others. */
  readonly foreseen: (file: SourceFile) => void;
  /** Hears how many files of all are read, of a reading that takes a while. */
  readonly progressed: (read: number, all: number) => void;
}

type Texts = ReadonlyMap<string, string>;
type Counts = (path: string) => boolean;

/** As many files as are taken in at one stroke: a save, a move, a small switch of branch. */
const AT_ONCE = 100;
/** As many as are taken in within one turn, of those that are more. */
const PART = 50;

/**
 * Few files are one update. Many are read folder by folder, in turns, the most urgent first; meanwhile the session tells
 * which of them are not read yet.
 */
export function createTakeIn(session: Session, { files, noted, readiness, foreseen, progressed }: ReadingHost): TakeIn {
  const { readTexts } = createWalk(files);
  const isOpen = (path: string): boolean => isOnDisk(path) && session.document(path) !== undefined;

  const textsOf = (paths: readonly string[], counts: Counts): Promise<Texts> =>
    readTexts(
      paths.filter(path => counts(path) || isOpen(path)),
      noted,
    );

  /** The texts of some files after they were parsed in turns; undefined for those that do not count or are gone. */
  const parsed = async (
    paths: readonly string[],
    counts: Counts,
    texts: Texts,
  ): Promise<Map<string, string | undefined>> => {
    const rest = leisurelyTurns(readiness.isAwaited);
    for (const [path, text] of texts) {
      const file = session.foresee(path, text);
      if (file && !readiness.isAwaited()) foreseen(file);
      await rest();
    }
    // A document may have been closed meanwhile, whose file is none that counts.
    return new Map(paths.map(path => [path, counts(path) || isOpen(path) ? texts.get(path) : undefined]));
  };

  const reading = (unread: Iterable<string>): void => {
    session.reading(new Set(unread));
    readiness.check();
  };

  const byFolders = async (paths: readonly string[], counts: Counts): Promise<void> => {
    const left = grouped(paths, folderOf);
    let done = 0;
    const progress = (more: number): void => {
      done += more;
      readiness.left(paths.length - done);
      progressed(done, paths.length);
    };
    try {
      while (left.size > 0) {
        progress(0);
        reading(left.keys());
        const [folder = '', own = []] = [...left].find(([one]) => readiness.isUrgent(one)) ?? [...left][0] ?? [];
        for await (const [part, texts] of ahead(inParts(own), part => textsOf(part, counts))) {
          session.gather(await parsed(part, counts, texts));
          progress(part.length);
        }
        left.delete(folder);
      }
    } catch (error) {
      session.giveUp();
      throw error;
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
      const counts = (path: string) => isFound.has(path);
      const texts = await parsed(paths, counts, await textsOf(paths, counts));
      before();
      session.saved(texts);
      return;
    }
    before();
    await byFolders(paths, path => isFound.has(path));
  };
}

function inParts(paths: readonly string[]): (readonly string[])[] {
  return Array.from({ length: Math.ceil(paths.length / PART) }, (_, at) => paths.slice(at * PART, (at + 1) * PART));
}
