import { dirname } from 'node:path';
import { fileNameOf } from '../core/index/workspace.ts';
import { REVIEW_FILE } from '../core/model/review.ts';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import { withSlashes } from '../disk/paths.ts';
import { kindOfPath } from '../disk/walk.ts';
import { childPath } from '../files/paths.ts';
import { isMarkdown } from '../files/walk.ts';
import { type Place, placesOf } from './places.ts';
import { Failure, UsageError } from './usage.ts';

/** A folder that is read as a whole, and what is to be told of it. */
export interface Target {
  readonly folder: string;
  /** The files below it that are asked for, by their absolute paths; undefined for all. */
  readonly files: ReadonlySet<string> | undefined;
}

/**
 * What `check` or `format DIR… FILE… GLOB…` is to read, outer folders first. A file is read among the others of its workspace, for
 * what is right in it depends on them: the nearest folder above it with a `referentiel.json` or a `.git`, else its own. A
 * command that reads scenarios tells by `isScenario` whether a file is one.
 * @throws Failure for a word that leads nowhere, or to a file of another kind
 */
export async function targetsOf(
  words: readonly string[],
  isScenario?: (path: string) => boolean,
): Promise<readonly Target[]> {
  if (words.length === 0) throw new UsageError('Give a file or a folder.');
  const places = (await placesOf(words)).filter(place => isRead(place, isScenario));
  const files = new Map<string, Set<string> | undefined>();
  for (const { path, kind } of places) {
    if (kind === 'folder') files.set(path, undefined);
    else {
      const folder = await workspaceOf(path);
      const known = files.has(folder) ? files.get(folder) : new Set<string>();
      files.set(folder, known?.add(path));
    }
  }
  return [...files].map(([folder, own]) => ({ folder, files: own })).sort((a, b) => a.folder.length - b.folder.length);
}

function isRead({ path, kind, named }: Place, isScenario: ((path: string) => boolean) | undefined): boolean {
  if (kind === 'folder' || isMarkdown(path) || STEERING.has(fileNameOf(path)) || isScenario?.(path)) return true;
  if (named === undefined) return false;
  const file = { file: named };
  throw isScenario === undefined
    ? new Failure('The file {file} is neither Markdown nor referentiel.json: no other is read.', file)
    : new Failure('The file {file} is neither Markdown nor referentiel.json nor a scenario: no other is read.', file);
}

/** What says of a workspace what its Markdown files do not. */
const STEERING: ReadonlySet<string> = new Set([SETTINGS_FILE, REVIEW_FILE]);

async function workspaceOf(file: string): Promise<string> {
  const own = withSlashes(dirname(file));
  for (let folder = own; ; folder = withSlashes(dirname(folder))) {
    const isRoot = await Promise.all([SETTINGS_FILE, '.git'].map(name => kindOfPath(childPath(folder, name))));
    if (isRoot.some(kind => kind !== 'none')) return folder;
    if (withSlashes(dirname(folder)) === folder) return own;
  }
}
