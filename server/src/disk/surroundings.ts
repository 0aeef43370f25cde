import { homedir, tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { emptyWorkspace, withFiles } from '../core/index/workspace.ts';
import type { Referential } from '../core/model/referential.ts';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import type { SourceFile } from '../core/model/source.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import { ignoreRules } from '../files/ignore.ts';
import { childPath, isBelow } from '../files/paths.ts';
import { foldersAround, readFolderSettings, settingsAround } from '../files/settings.ts';
import { NOTHING_UNSAVED, type Unsaved } from '../files/unsaved.ts';
import { absolutePath, withSlashes } from './paths.ts';
import { smallText } from './small-text.ts';
import { kindOfPath, markdownFiles, readTexts } from './walk.ts';

/** What stands in a folder, and in the workspace around it. */
export interface Surroundings {
  /** Those of the workspace, the folder's own among them. */
  readonly referentials: readonly Referential[];
  /** The files of the folder itself. */
  readonly own: readonly SourceFile[];
}

/**
 * Reads the workspace around a folder: the nearest folder above it that is under git or has a `referentiel.json`, else the one right
 * above. What may not be read there counts for nothing; unsaved texts win.
 */
export async function surroundingsOf(folder: string, unsaved: Unsaved = NOTHING_UNSAVED): Promise<Surroundings> {
  const root = await workspaceOf(folder);
  const { settings } = readFolderSettings(root, smallText);
  const texts = await readTexts(await markdownFiles(root, ignoreRules(root, settings.ignore, smallText)));
  const files = new Map([...texts].map(([path, text]) => [path, parseFile(path, unsaved(path) ?? text)]));
  const all = settingsAround(root, settings, foldersAround(root, [...files.keys()]), smallText);
  const { referentials } = withFiles(emptyWorkspace(all), files);
  return { referentials, own: [...files.values()].filter(({ path }) => isBelow(folder, path)) };
}

async function workspaceOf(folder: string): Promise<string> {
  const above = withSlashes(dirname(folder));
  for (let at = above; ; at = withSlashes(dirname(at))) {
    if (await isMarked(at)) return at;
    if (at === withSlashes(dirname(at))) break;
  }
  const isShared = NOBODYS.some(path => absolutePath(path) === above) || above === withSlashes(dirname(above));
  return !isShared && (await kindOfPath(above)) === 'folder' ? above : folder;
}

/** Folders that hold everything, and are no workspace. */
const NOBODYS: readonly string[] = [homedir(), tmpdir()];

async function isMarked(folder: string): Promise<boolean> {
  const isUnderGit = (await kindOfPath(childPath(folder, '.git'))) !== 'none';
  return isUnderGit || (await kindOfPath(childPath(folder, SETTINGS_FILE))) === 'file';
}
