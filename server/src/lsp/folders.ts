import { gitignoreLines } from '../disk/globs.ts';
import { type IgnoreRules, ignoreRules } from '../disk/ignore.ts';
import { childPath, isBelow } from '../disk/paths.ts';
import { type FolderSettings, readFolderSettings, SETTINGS_FILE, settingsBelow } from '../disk/settings.ts';
import { markdownFiles, markdownFilesAt, readTexts, stampOf } from '../disk/walk.ts';
import type { Session } from './session.ts';
import { folderSeverities } from './severities.ts';
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
  /** False for a path that the folders around it leave out: not even its open document counts. */
  readonly counts: (path: string) => boolean;
  /** True for a path inside of a folder that does not leave it out. */
  readonly holds: (path: string) => boolean;
}

type Texts = ReadonlyMap<string, string | undefined>;

/** `configured` hears what the `referentiel.json` of each folder says, after each reading of all of them. */
export function createFolders(
  session: Session,
  configured: (settings: ReadonlyMap<string, FolderSettings>) => Promise<void>,
): Folders {
  let roots: ReadonlyMap<string, IgnoreRules> = new Map();
  let globs: readonly string[] = [];
  let settings: ReadonlyMap<string, FolderSettings> = new Map();
  // One at a time, so that an old reading never overwrites a newer one.
  let queue: Promise<void> = Promise.resolve();
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  // The rules remember what each `.gitignore` said: they last from one change to the next.
  const readRules = (folders: Iterable<string>): void => {
    const general = globs.flatMap(gitignoreLines);
    roots = new Map(
      [...folders].map(root => [root, ignoreRules(root, [...general, ...(settings.get(root)?.settings.ignore ?? [])])]),
    );
  };

  const readAllSettings = async (folders: readonly string[]): Promise<void> => {
    settings = new Map(folders.map(root => [root, readFolderSettings(root)] as const));
  };

  const counts = (path: string, isFolder = false): boolean => {
    const around = [...roots].filter(([root]) => isBelow(root, path));
    return around.length === 0 || around.some(([, rules]) => !rules.excludes(path, isFolder));
  };

  const isSettings = (path: string): boolean =>
    [...roots.keys()].some(root => path === root || path === childPath(root, SETTINGS_FILE));

  const decidesWhatCounts = (path: string): boolean => {
    const folder = path.endsWith('/.gitignore') ? path.slice(0, path.lastIndexOf('/')) : undefined;
    return folder !== undefined && (roots.has(folder) || counts(folder, true));
  };

  // What each file looked like when it was last read as one of all: of those that still do, none is read again.
  let stamps: ReadonlyMap<string, string> = new Map();

  const isOpen = (path: string): boolean => isOnDisk(path) && session.document(path) !== undefined;

  /** The texts of the files found and of open documents, and nothing for those that were held and are there no more. */
  const read = async (held: readonly string[], found: readonly string[]): Promise<Texts> => {
    const counted = new Set(found);
    const texts = await readTexts([...new Set([...found, ...held.filter(isOpen)])]);
    return new Map<string, string | undefined>([
      ...held.map(path => [path, undefined] as const),
      // A document may have been closed meanwhile, whose file is none that counts.
      ...[...texts].filter(([path]) => counted.has(path) || isOpen(path)),
    ]);
  };

  const readChanged = async (): Promise<Texts> => {
    const held = session.paths().filter(isOnDisk);
    const found = await Promise.all([...roots].map(([root, rules]) => markdownFiles(root, rules)));
    const counted = new Set(found.flat());
    const there = [...new Set([...counted, ...held.filter(isOpen)])];
    const before = stamps;
    const now = await Promise.all(there.map(async path => [path, await stampOf(path)] as const));
    stamps = new Map(now.flatMap(([path, stamp]) => (stamp === undefined ? [] : [[path, stamp] as const])));
    const same = new Set([...stamps].flatMap(([path, stamp]) => (before.get(path) === stamp ? [path] : [])));
    const isOther = (path: string) => !same.has(path);
    return read(held.filter(isOther), [...counted].filter(isOther));
  };

  const scanAll = async (): Promise<void> => {
    const texts = await readChanged();
    // All of it without a pause in between: it is one update.
    session.configure(
      new Map([...settings].flatMap(([root, own]) => [...settingsBelow(root, own.settings)])),
      folderSeverities(new Map([...settings].map(([root, own]) => [root, own.settings.rules]))),
    );
    session.saved(texts);
    session.recount();
    await configured(settings);
  };

  const filesAt = async (path: string): Promise<readonly string[]> => {
    const found = await Promise.all([...roots].map(([root, rules]) => markdownFilesAt(path, root, rules)));
    return found.flat();
  };

  // The files of open documents are read wherever they stand.
  const readPaths = async (paths: readonly string[]): Promise<Texts> => {
    const isTouched = atOrBelow(paths);
    const held = session.paths().filter(isTouched);
    // Whatever they look like, all of these are to be read the next time, too.
    stamps = new Map([...stamps].filter(([path]) => !isTouched(path)));
    return read(held, (await Promise.all(paths.map(filesAt))).flat());
  };

  let refreshing: Promise<void> | undefined;

  return {
    scan: (folders, patterns) =>
      enqueue(async () => {
        globs = patterns;
        await readAllSettings(folders);
        readRules(folders);
        await scanAll();
      }),
    changed: uris =>
      enqueue(async () => {
        const paths = [...new Set(uris.map(pathOf))].filter(isOnDisk);
        const mayConfigure = paths.some(isSettings);
        if (mayConfigure) await readAllSettings([...roots.keys()]);
        readRules(roots.keys());
        const texts = await readPaths(paths);
        if (mayConfigure || paths.some(decidesWhatCounts)) return scanAll();
        session.saved(texts);
      }),
    reload: uri => enqueue(async () => session.saved(await readPaths([pathOf(uri)]))),
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
    counts: path => counts(path),
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
