import { fileNameOf } from '../core/index/workspace.ts';
import { joinedSettings } from '../core/index/workspace-settings.ts';
import { REVIEW_FILE } from '../core/model/review.ts';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import type { Files } from '../files/files.ts';
import { gitignoreLines } from '../files/globs.ts';
import { type IgnoreRules, ignoreRules } from '../files/ignore.ts';
import { childPath, foldersBetween, isBelow } from '../files/paths.ts';
import { type FolderReview, readFolderReview } from '../files/review.ts';
import { type FolderSettings, foldersAround, readFolderSettings, settingsAround } from '../files/settings.ts';
import { createWalk } from '../files/walk.ts';
import type { Session } from './session.ts';
import { folderSeverities } from './severities.ts';
import type { TakeIn } from './take-in.ts';
import { isOnDisk, pathOf } from './uris.ts';

/** The workspace folders, kept in step with the disk. Each call ends when the session has taken in what was read. */
export interface Folders {
  /** Reads these folders anew, under these patterns of what to leave out, and forgets all others. */
  readonly scan: (roots: readonly string[], globs: readonly string[]) => Promise<void>;
  /** Takes in what happened to some files or folders; all at once, so that a switch of branch is one update. */
  readonly changed: (uris: readonly string[]) => Promise<void>;
  /** Reads the file of a document that was opened, saved or closed. */
  readonly reload: (uri: string) => Promise<void>;
  /** Looks for what has changed in all folders and the files of open documents: for clients that tell of no changes. */
  readonly refresh: () => Promise<void>;
  /** Ends when all that was asked for so far is done. */
  readonly followed: () => Promise<void>;
  /** False for a path that the folders around it leave out: not even its open document counts. */
  readonly counts: (path: string) => boolean;
  /** The YAML files that are there now, scenarios among them. */
  readonly yamlFiles: () => Promise<readonly string[]>;
  /** Where a `referentiel.json` would say something of a path: in the folders around it, as far as they are the workspace's. */
  readonly settingsAround: (path: string) => readonly string[];
  /** True for a path inside of a folder that does not leave it out. */
  readonly holds: (path: string) => boolean;
}

export interface FoldersHost {
  readonly files: Files;
  /** Hears what the `referentiel.json` of each folder says, when it counts. */
  readonly configured: (settings: ReadonlyMap<string, FolderSettings>) => void;
  /** Hears what the approvals of each folder are, when they may have changed. */
  readonly reviewed: (reviews: ReadonlyMap<string, FolderReview>) => void;
  /** Tells the client of what is open. */
  readonly tell: () => Promise<void>;
}

export function createFolders(
  session: Session,
  takeIn: TakeIn,
  { files, configured, reviewed, tell }: FoldersHost,
): Folders {
  const { markdownFiles, markdownFilesAt, yamlFiles } = createWalk(files);
  const read = files.steering;
  let roots: ReadonlyMap<string, IgnoreRules> = new Map();
  let globs: readonly string[] = [];
  let settings: ReadonlyMap<string, FolderSettings> = new Map();
  // One at a time, so that an old reading never overwrites a newer one.
  let queue: Promise<void> = Promise.resolve();
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work);
    queue = done.catch(() => {
      // Nobody knows what was read of them, and what was not.
      stamps = new Map();
    });
    return done;
  };
  // News of a part of what nobody has read yet is no news: it would be taken for all that there is.
  let isBegun = false;
  const follow = (work: () => Promise<void>): Promise<void> => (isBegun ? enqueue(work) : queue);

  // The rules remember what each `.gitignore` said: they last from one change to the next.
  const readRules = (folders: Iterable<string>): void => {
    const general = globs.flatMap(gitignoreLines);
    roots = new Map(
      [...folders].map(root => [
        root,
        ignoreRules(root, [...general, ...(settings.get(root)?.settings.ignore ?? [])], read),
      ]),
    );
  };

  const readAllSettings = async (folders: readonly string[]): Promise<void> => {
    await files.look(folders);
    settings = new Map(folders.map(root => [root, readFolderSettings(root, read)] as const));
    readAllReviews(folders);
  };

  const readAllReviews = (folders: Iterable<string>): void => {
    reviewed(new Map(Array.from(folders, root => [root, readFolderReview(root, read)] as const)));
  };

  const counts = (path: string, isFolder = false): boolean => {
    const around = [...roots].filter(([root]) => isBelow(root, path));
    return around.length === 0 || around.some(([, rules]) => !rules.excludes(path, isFolder));
  };

  const isSettings = (path: string): boolean =>
    roots.has(path) || (path.endsWith(`/${SETTINGS_FILE}`) && [...roots.keys()].some(root => isBelow(root, path)));

  // By root, the folders in which files were found: a `referentiel.json` in one of them speaks of the référentiels below it.
  let holding: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  const foldersTo = (path: string): string[] =>
    [...roots.keys()].flatMap(root => (isBelow(root, path) ? foldersBetween(root, path) : []));

  const decidesWhatCounts = (path: string): boolean => {
    const folder = path.endsWith('/.gitignore') ? path.slice(0, path.lastIndexOf('/')) : undefined;
    return folder !== undefined && (roots.has(folder) || counts(folder, true));
  };

  // What each file looked like when it was last read as one of all: of those that still do, none is read again.
  let stamps: ReadonlyMap<string, string> = new Map();

  const isOpen = (path: string): boolean => isOnDisk(path) && session.document(path) !== undefined;

  /** Of some files, those that look as they did. */
  const unchanged = async (paths: readonly string[]): Promise<ReadonlySet<string>> => {
    const before = stamps;
    const now = await Promise.all([...new Set(paths)].map(async path => [path, await files.stampOf(path)] as const));
    stamps = new Map(now.flatMap(([path, stamp]) => (stamp === undefined ? [] : [[path, stamp] as const])));
    return new Set([...stamps].flatMap(([path, stamp]) => (before.get(path) === stamp ? [path] : [])));
  };

  /** What counts, and how it is judged, is from now on what was read of that. */
  const decide = (): void => {
    session.configure(
      {
        ...joinedSettings(
          Array.from(settings, ([root, own]) =>
            settingsAround(root, own.settings, [...(holding.get(root) ?? [])], read),
          ),
        ),
        ...(roots.size > 0 && { roots: [...roots.keys()] }),
      },
      folderSeverities(new Map([...settings].map(([root, own]) => [root, own.settings.rules]))),
    );
    configured(settings);
    session.recount();
  };

  const scanAll = async (): Promise<void> => {
    const held = session.paths().filter(isOnDisk);
    const lists = await Promise.all(
      [...roots].map(async ([root, rules]) => [root, await markdownFiles(root, rules)] as const),
    );
    holding = new Map(lists.map(([root, paths]) => [root, new Set(foldersAround(root, paths))]));
    const found = new Set(lists.flatMap(([, paths]) => paths));
    const isSame = await unchanged([...found, ...held.filter(isOpen)]);
    const isOther = (path: string) => !isSame.has(path);
    await takeIn(held.filter(isOther), [...found].filter(isOther), decide);
  };

  const filesAt = async (paths: readonly string[]): Promise<readonly string[]> => {
    const found = await Promise.all([...roots].map(([root, rules]) => markdownFilesAt(paths, root, rules)));
    return found.flat();
  };

  // Whatever they look like, these are to be read the next time, too.
  const distrust = (paths: readonly string[]): void => {
    const isTouched = atOrBelow(paths);
    stamps = new Map([...stamps].filter(([path]) => !isTouched(path)));
  };

  // It may have come with a `referentiel.json` of its own.
  const isInNewFolder = (paths: readonly string[]): boolean =>
    [...roots.keys()].some(root => {
      const known = holding.get(root);
      return foldersAround(
        root,
        paths.filter(path => isBelow(root, path)),
      ).some(folder => !known?.has(folder));
    });

  // The files of open documents are read wherever they stand.
  const takeInPaths = async (paths: readonly string[]): Promise<void> => {
    distrust(paths);
    const found = await filesAt(paths);
    if (isInNewFolder(found)) return scanAll();
    await takeIn(session.paths().filter(atOrBelow(paths)), found);
  };

  let refreshing: Promise<void> | undefined;

  return {
    scan(folders, patterns) {
      isBegun = true;
      return enqueue(async () => {
        try {
          globs = patterns;
          await readAllSettings(folders);
          readRules(folders);
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
        const mayConfigure = paths.some(isSettings);
        // What steers the program may be other there.
        await files.look([...new Set(paths.flatMap(foldersTo))]);
        if (mayConfigure) await readAllSettings([...roots.keys()]);
        else if (paths.some(path => fileNameOf(path) === REVIEW_FILE)) readAllReviews(roots.keys());
        readRules(roots.keys());
        if (!mayConfigure && !paths.some(decidesWhatCounts)) return takeInPaths(paths);
        distrust(paths);
        await scanAll();
      }),
    reload: uri => follow(() => takeInPaths([pathOf(uri)])),
    refresh() {
      // One that has not begun yet sees all that has happened until then.
      refreshing ??= enqueue(async () => {
        refreshing = undefined;
        await readAllSettings([...roots.keys()]);
        readRules(roots.keys());
        await scanAll();
      });
      return refreshing;
    },
    followed: () => queue,
    counts: path => counts(path),
    async yamlFiles() {
      const lists = await Promise.all([...roots].map(([root, rules]) => yamlFiles(root, rules)));
      return [...new Set(lists.flat())];
    },
    settingsAround: path =>
      [...roots.keys()]
        .filter(root => isBelow(root, path))
        .flatMap(root => foldersBetween(root, path).map(folder => childPath(folder, SETTINGS_FILE))),
    holds: path => [...roots.keys()].some(root => isBelow(root, path)) && counts(path),
  };
}

/** Tells of a path whether it is one of these, or stands below one. */
function atOrBelow(places: readonly string[]): (path: string) => boolean {
  const touched = new Set(places);
  return path => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (touched.has(path.slice(0, end))) return true;
    }
    return false;
  };
}
