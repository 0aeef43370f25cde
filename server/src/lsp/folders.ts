import { type IgnoreRules, ignoreRules, isLeftOut } from '../disk/ignore.ts';
import { isMarkdown, kindOfPath, markdownFiles, readTexts } from '../disk/walk.ts';
import type { Session } from './session.ts';
import { isOnDisk, pathOf } from './uris.ts';

/** The workspace folders, kept in step with the disk. Each call ends when the session has taken in what was read. */
export interface Folders {
  /** Reads these folders anew, under these patterns of what to leave out, and forgets all others. */
  readonly scan: (roots: readonly string[], globs: readonly string[]) => Promise<void>;
  /** Takes in what happened to some files or folders; all at once, so that a switch of branch is one update. */
  readonly changed: (uris: readonly string[]) => Promise<void>;
  /** Reads one file again, whose unsaved text was given up. */
  readonly reload: (uri: string) => Promise<void>;
}

export function createFolders(session: Session): Folders {
  let roots: ReadonlyMap<string, IgnoreRules> = new Map();
  let globs: readonly string[] = [];
  // One at a time, so that an old reading never overwrites a newer one.
  let queue: Promise<void> = Promise.resolve();
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const scanAll = async (): Promise<void> => {
    const listed = await Promise.all([...roots].map(([root, rules]) => markdownFiles(root, rules)));
    const texts = new Map<string, string | undefined>(await readTexts(listed.flat()));
    for (const path of session.paths()) if (isOnDisk(path) && !texts.has(path)) texts.set(path, undefined);
    session.saved(texts);
  };

  const readPath = async (path: string): Promise<ReadonlyMap<string, string | undefined>> => {
    const kind = await kindOfPath(path);
    const [root, rules] = [...roots].find(([folder]) => path === folder || path.startsWith(`${folder}/`)) ?? [];
    const held = session.paths().filter(known => known === path || known.startsWith(`${path}/`));
    const gone = new Map(held.map(known => [known, undefined]));
    if (kind === 'none' || root === undefined || rules === undefined) return gone;
    if (kind === 'file') {
      const counts = isMarkdown(path) && !(await isLeftOut(rules, root, path));
      return counts ? readTexts([path]) : new Map();
    }
    const leftOut = path !== root && (await isLeftOut(rules, root, path));
    return leftOut ? gone : new Map([...gone, ...(await readTexts(await markdownFiles(path, rules)))]);
  };

  return {
    scan: (folders, patterns) =>
      enqueue(async () => {
        globs = patterns;
        roots = new Map(folders.map(folder => [folder, ignoreRules(folder, globs)]));
        await scanAll();
      }),
    changed: uris =>
      enqueue(async () => {
        const paths = uris.map(pathOf);
        if (paths.some(path => path.endsWith('/.gitignore'))) {
          roots = new Map([...roots.keys()].map(root => [root, ignoreRules(root, globs)]));
          return scanAll();
        }
        const read = await Promise.all(paths.map(readPath));
        session.saved(new Map(read.flatMap(texts => [...texts])));
      }),
    reload: uri => enqueue(async () => session.saved(new Map([...(await readPath(pathOf(uri)))]))),
  };
}
