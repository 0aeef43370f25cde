import { say } from '../../../../l10n/say.ts';
import type { Changes } from '../../core/analysis/fix.ts';
import { fileNameOf } from '../../core/index/workspace.ts';
import type { Files } from '../../files/files.ts';
import { isOnDisk } from '../proto/uris.ts';
import type { Session } from '../session/session.ts';

/** What stands in the way of changes: a sentence, and whether the session knows less of a file than the disk. */
export interface Hindrance {
  readonly message: string;
  /** The files that are other on the disk than the session knows them: looked at again, they may hinder no more. */
  readonly stale: readonly string[];
}

/** What stands in the way of changes; undefined where nothing does. */
export type HindranceOf = (changes: Changes) => Promise<Hindrance | undefined>;

/**
 * What stands in the way of changes of files, so that not all of them would be made, or something would be lost: a file that is
 * locked, one that was changed on the disk beside what is unsaved, one that is other than it was when the changes were thought
 * of, a new name that is taken. Undefined where nothing does.
 */
export async function hindranceIn(
  session: Session,
  files: Files,
  { edits, renames }: Changes,
): Promise<Hindrance | undefined> {
  const paths = [...new Set([...edits.map(({ file }) => file), ...renames.map(({ from }) => from)])].filter(isOnDisk);
  const found = await Promise.all([
    ...paths.map(path =>
      inFile(
        session,
        files,
        path,
        renames.some(({ from }) => from === path),
      ),
    ),
    ...renames.map(({ to }) => inName(files, to)),
  ]);
  const hindrances = found.filter(one => one !== undefined);
  const [first = hindrances[0]] = hindrances.filter(({ stale }) => stale.length === 0);
  return first && { ...first, stale: hindrances.flatMap(({ stale }) => stale) };
}

async function inFile(
  session: Session,
  files: Files,
  path: string,
  isRenamed: boolean,
): Promise<Hindrance | undefined> {
  const file = fileNameOf(path);
  const lock = await files.lockOf(path);
  if (lock === 'read-only' || (lock !== undefined && isRenamed)) {
    return { message: say('{file} may not be written: make it writable first.', { file }), stale: [] };
  }
  const known = session.workspace().files.get(path);
  const text = known && (await files.read(path))?.text;
  if (known === undefined || text === undefined) return undefined;
  if (session.document(path) === undefined) {
    if (text === known.text) return undefined;
    return { message: hasChanged(file), stale: [path] };
  }
  return session.isTorn(path, text) ? { message: say(TORN, { file }), stale: [] } : undefined;
}

/** Says that a file, by its name, is other than it was when changes were thought of. */
export function hasChanged(file: string): string {
  return say('{file} has changed meanwhile: try again.', { file });
}

const TORN = '{file} was changed on the disk while something unsaved is written in it: save it or give it up first.';

async function inName(files: Files, path: string): Promise<Hindrance | undefined> {
  if ((await files.kindOf(path)) === 'none') return undefined;
  const name = fileNameOf(path);
  return { message: say('There is a file {name} already: rename it or delete it first.', { name }), stale: [] };
}
