import { emptyWorkspace, withFiles } from '../core/index/workspace.ts';
import type { Referential } from '../core/model/referential.ts';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import type { SourceFile } from '../core/model/source.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import type { Files } from './files.ts';
import { ignoreRules } from './ignore.ts';
import { childPath, folderAbove, holdsPath } from './paths.ts';
import { foldersAround, readFolderSettings, settingsAround } from './settings.ts';
import { NOTHING_UNSAVED, type Unsaved } from './unsaved.ts';
import { createWalk } from './walk.ts';

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
export async function surroundingsOf(
  files: Files,
  folder: string,
  unsaved: Unsaved = NOTHING_UNSAVED,
): Promise<Surroundings> {
  const { markdownFiles, readTexts } = createWalk(files);
  const root = await workspaceOf(files, folder);
  await files.look([root]);
  const { settings } = readFolderSettings(root, files.steering);
  const texts = await readTexts(await markdownFiles(root, ignoreRules(root, settings.ignore, files.steering)));
  const read = new Map([...texts].map(([path, text]) => [path, parseFile(path, unsaved(path) ?? text)]));
  const all = settingsAround(root, settings, foldersAround(root, [...read.keys()]), files.steering);
  const { referentials } = withFiles(emptyWorkspace(all), read);
  return { referentials, own: [...read.values()].filter(({ path }) => holdsPath(folder, path)) };
}

async function workspaceOf(files: Files, folder: string): Promise<string> {
  const above = folderAbove(folder);
  for (let at = above; at !== undefined; at = folderAbove(at)) if (await isMarked(files, at)) return at;
  const isOurs = above !== undefined && folderAbove(above) !== undefined && !files.shared.includes(above);
  return isOurs && (await files.kindOf(above)) === 'folder' ? above : folder;
}

async function isMarked(files: Files, folder: string): Promise<boolean> {
  const isUnderGit = (await files.kindOf(childPath(folder, '.git'))) !== 'none';
  return isUnderGit || (await files.kindOf(childPath(folder, SETTINGS_FILE))) === 'file';
}
