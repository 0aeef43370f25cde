import { fileNameOf } from '../../core/index/workspace.ts';
import { joinedSettings } from '../../core/index/workspace-settings.ts';
import { REVIEW_FILE } from '../../core/model/review.ts';
import { SETTINGS_FILE } from '../../core/model/settings.ts';
import type { Files } from '../../files/files.ts';
import { gitignoreLines } from '../../files/globs.ts';
import { type IgnoreRules, ignoreRules } from '../../files/ignore.ts';
import { childPath, foldersBetween, holdsPath } from '../../files/paths.ts';
import { type FolderReview, readFolderReview } from '../../files/review.ts';
import { type FolderSettings, readFolderSettings, settingsAround } from '../../files/settings.ts';
import type { Session } from '../session/session.ts';
import { folderSeverities, withUnreadPlaces } from '../session/severities.ts';

/** The workspace's folders, and what the files in them that steer the program say: what counts, and how it is judged. */
export interface Roots {
  /** The rules of what each folder leaves out, which remember what every `.gitignore` said until something changes. */
  readonly rules: () => ReadonlyMap<string, IgnoreRules>;
  /** Reads what steers in these folders, under these patterns of what to leave out, and forgets all others. */
  readonly begin: (folders: readonly string[], patterns: readonly string[]) => Promise<void>;
  /** Reads it again, whatever changed. */
  readonly readAgain: () => Promise<void>;
  /** Reads again what may be other where something changed; gives true where other files may count now. */
  readonly follow: (changed: readonly string[]) => Promise<boolean>;
  /**
   * What was read counts from now on; `holding` are the folders below a root in which files were found, `unread` the places in the
   * roots that are not read with them.
   */
  readonly decide: (holding: (root: string) => Iterable<string>, unread: readonly string[]) => void;
  /** False for a path that the folders around it leave out. */
  readonly counts: (path: string, isFolder?: boolean) => boolean;
  /** True for a path inside of a folder that does not leave it out. */
  readonly holds: (path: string) => boolean;
  /** Where a `referentiel.json` would say something of a path: in the folders around it, as far as they are the workspace's. */
  readonly settingsAround: (path: string) => readonly string[];
}

export interface RootsHost {
  readonly files: Files;
  /** Hears what the `referentiel.json` of each folder says, when it counts. */
  readonly configured: (settings: ReadonlyMap<string, FolderSettings>) => void;
  /** Hears what the approvals of each folder are, when they may have changed. */
  readonly reviewed: (reviews: ReadonlyMap<string, FolderReview>) => void;
}

export function createRoots(session: Session, { files, configured, reviewed }: RootsHost): Roots {
  const read = files.steering;
  let rules: ReadonlyMap<string, IgnoreRules> = new Map();
  let globs: readonly string[] = [];
  let settings: ReadonlyMap<string, FolderSettings> = new Map();

  const readReviews = (folders: Iterable<string>): void =>
    reviewed(new Map(Array.from(folders, root => [root, readFolderReview(root, read)] as const)));
  const readSettings = async (folders: readonly string[]): Promise<void> => {
    await files.look(folders);
    settings = new Map(folders.map(root => [root, readFolderSettings(root, read)] as const));
    readReviews(folders);
  };
  const readRules = (folders: Iterable<string>): void => {
    const general = globs.flatMap(gitignoreLines);
    const linesOf = (root: string) => [...general, ...(settings.get(root)?.settings.ignore ?? [])];
    rules = new Map(Array.from(folders, root => [root, ignoreRules(root, linesOf(root), read)] as const));
  };
  const readAll = async (folders: readonly string[]): Promise<void> => {
    await readSettings(folders);
    readRules(folders);
  };

  const around = (path: string): string[] => [...rules.keys()].filter(root => holdsPath(root, path));
  const foldersTo = (path: string): string[] => around(path).flatMap(root => foldersBetween(root, path));
  const counts = (path: string, isFolder = false): boolean => {
    const roots = around(path);
    return roots.length === 0 || roots.some(root => !rules.get(root)?.excludes(path, isFolder));
  };
  const isSettings = (path: string): boolean =>
    rules.has(path) || (path.endsWith(`/${SETTINGS_FILE}`) && around(path).length > 0);
  const decidesWhatCounts = (path: string): boolean => {
    const folder = path.endsWith('/.gitignore') ? path.slice(0, path.lastIndexOf('/')) : undefined;
    return folder !== undefined && (rules.has(folder) || counts(folder, true));
  };

  return {
    rules: () => rules,
    begin(folders, patterns) {
      globs = patterns;
      return readAll(folders);
    },
    readAgain: () => readAll([...rules.keys()]),
    async follow(changed) {
      const mayConfigure = changed.some(isSettings);
      await files.look([...new Set(changed.flatMap(foldersTo))]);
      if (mayConfigure) await readSettings([...rules.keys()]);
      else if (changed.some(path => fileNameOf(path) === REVIEW_FILE)) readReviews(rules.keys());
      readRules(rules.keys());
      return mayConfigure || changed.some(decidesWhatCounts);
    },
    decide(holding, unread) {
      const said = Array.from(settings, ([root, own]) => settingsAround(root, own.settings, [...holding(root)], read));
      session.configure(
        { ...joinedSettings(said), ...(rules.size > 0 && { roots: [...rules.keys()] }) },
        withUnreadPlaces(
          folderSeverities(new Map([...settings].map(([root, own]) => [root, own.settings.rules]))),
          unread,
        ),
      );
      configured(settings);
      session.recount();
    },
    counts,
    holds: path => around(path).length > 0 && counts(path),
    settingsAround: path => foldersTo(path).map(folder => childPath(folder, SETTINGS_FILE)),
  };
}
