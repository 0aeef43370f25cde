import { gitignoreLines } from '../disk/globs.ts';
import { type IgnoreRules, ignoreRules } from '../disk/ignore.ts';
import { childPath, isBelow } from '../disk/paths.ts';
import { type FolderSettings, readFolderSettings, SETTINGS_FILE, settingsBelow } from '../disk/settings.ts';
import { markdownFiles, markdownFilesAt, readTexts } from '../disk/walk.ts';
import type { Session } from './session.ts';
import { folderSeverities } from './severities.ts';
import { isOnDisk, pathOf } from './uris.ts';

/** The workspace folders, kept in step with the disk. Each call ends when the session has taken in what was read. */
export interface Folders {
  /** Reads these folders anew, under these patterns of what to leave out, and forgets all others. */
  readonly scan: (roots: readonly string[], globs: readonly string[]) => Promise<void>;
  /** Takes in what happened to some files or folders; all at once, so that a switch of branch is one update. */
  readonly changed: (uris: readonly string[]) => Promise<void>;
  /** Reads one file again, whose unsaved text was given up. */
  readonly reload: (uri: string) => Promise<void>;
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

  const scanAll = async (): Promise<void> => {
    const held = session.paths().filter(isOnDisk);
    const found = await Promise.all([...roots].map(([root, rules]) => markdownFiles(root, rules)));
    const texts = await withGone(held, found.flat());
    // All of it without a pause in between: it is one update.
    session.configure(
      new Map([...settings].flatMap(([root, own]) => [...settingsBelow(root, own.settings)])),
      folderSeverities(new Map([...settings].map(([root, own]) => [root, own.settings.rules]))),
    );
    session.saved(texts);
    session.recount();
    await configured(settings);
  };

  const readPath = async (path: string, known: readonly string[]): Promise<Texts> => {
    const held = known.filter(file => file === path || isBelow(path, file));
    const found = await Promise.all([...roots].map(([root, rules]) => markdownFilesAt(path, root, rules)));
    return withGone(held, found.flat());
  };

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
        if (mayConfigure || paths.some(decidesWhatCounts)) return scanAll();
        const known = session.paths();
        const read = await Promise.all(paths.map(path => readPath(path, known)));
        session.saved(new Map(read.flatMap(texts => [...texts])));
      }),
    reload: uri => enqueue(async () => session.saved(await readPath(pathOf(uri), [pathOf(uri)]))),
    counts: path => counts(path),
    holds: path => [...roots.keys()].some(root => isBelow(root, path)) && counts(path),
  };
}

/** The texts of the files found, and nothing for those that were held and are found no more. */
async function withGone(held: readonly string[], found: readonly string[]): Promise<Texts> {
  return new Map<string, string | undefined>([
    ...held.map(path => [path, undefined] as const),
    ...(await readTexts([...new Set(found)])),
  ]);
}
