import { TEXT_LIMIT } from '../core/parse/parse-file.ts';
import type { BoundedBytes, SmallReader } from './small-text.ts';

/** What a folder holds under a name. */
export interface Entry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/**
 * The files that référentiels are read from, wherever they are kept. Paths are absolute, with slashes. Nothing is thrown for what is
 * missing or forbidden.
 */
export interface Files {
  /** What stands in a folder, in no order; undefined where there is none, or no right to list it. */
  readonly list: (folder: string) => Promise<readonly Entry[] | undefined>;
  /** What stands at a path now, behind links; a pipe or a device is nothing that can be read. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | 'none'>;
  /** What a file looks like from outside: another text gives another stamp. Undefined where there is none. */
  readonly stampOf: (path: string) => Promise<string | undefined>;
  readonly isLink: (path: string) => Promise<boolean>;
  /** Where a path leads to, behind all links; undefined where nothing stands. */
  readonly realPath: (path: string) => Promise<string | undefined>;
  /** Undefined where there is no file that can be read. */
  readonly read: (path: string) => Promise<ReadText | undefined>;
  /** The bytes of a file of at most `limit` bytes, or why there are none; behind links none that stands outside of `folder`, if there is one. */
  readonly bytes: (path: string, limit: number, folder?: string) => Promise<BoundedBytes>;
  /** What is locked of a file and its folder, as far as they are there; undefined where nothing is. */
  readonly lockOf: (path: string) => Promise<Lock | undefined>;
  /** The text, read in the same way, of a file of bounded size that steers the program, or why there is none. */
  readonly small: (path: string, folder?: string) => Promise<ReturnType<SmallReader>>;
  /** Folders that hold what is everybody's, and are no workspace. */
  readonly shared: readonly string[];
  /** What stands at once in a `.gitignore`, a `referentiel.json` or a file of approvals, as it was when its folder was looked at. */
  readonly steering: SmallReader;
  /** Looks at folders: what steers the program there is known when this ends. To list a folder is to look at it, too. */
  readonly look: (folders: readonly string[]) => Promise<void>;
}

/** What was read of a file. */
export interface ReadText {
  /**
   * Its bytes as UTF-8, without a byte order mark; those that are not UTF-8 become U+FFFD, as in editors. Of a file that is far too
   * long to be parsed, only the beginning.
   */
  readonly text: string;
  /** As `stampOf` gives it, from before it was read. */
  readonly stamp: string;
}

/** A file that may not be written, or its folder. */
export type Lock = 'read-only' | 'read-only-folder';

/** What is read of a file, in bytes. Three for a UTF-16 unit at most: of a longer file it is still too long to be parsed. */
export const BYTE_LIMIT = 3 * (TEXT_LIMIT + 1);
