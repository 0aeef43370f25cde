import { joinedSettings, type WorkspaceSettings } from '../core/index/workspace-settings.ts';
import { SETTINGS_FILE, type Settings } from '../core/model/settings.ts';
import { type ReadSettings, readSettings, unreadableSettings } from '../core/parse/settings.ts';
import { childPath, foldersBetween } from './paths.ts';
import type { SmallReader } from './small-text.ts';

/** The settings of a root folder and the text that they were read from; empty where it has no such file. */
export interface FolderSettings extends ReadSettings {
  readonly text: string;
}

/** What `referentiel.json` in a folder says: nothing where there is none, and a fault where it cannot be read. */
export function readFolderSettings(root: string, read: SmallReader): FolderSettings {
  const found = read(childPath(root, SETTINGS_FILE), root);
  // Whoever wrote it should hear that what it says is lost.
  if (found.kind === 'refused') return { text: '', ...unreadableSettings() };
  const text = found.kind === 'text' ? found.text : '';
  return { text, ...readSettings(text) };
}

/** The settings of référentiels by the absolute paths of their folders. */
function settingsBelow(root: string, { referentials, platform, holdsSheets = false }: Settings): WorkspaceSettings {
  return {
    byFolder: new Map([...referentials].map(([folder, own]) => [folder === '.' ? root : childPath(root, folder), own])),
    platforms: new Map(platform === undefined ? [] : [[root, platform]]),
    sheetFolders: holdsSheets ? [root] : [],
  };
}

/** The folders below a root that hold one of these paths, or one that does; those around others come first. */
export function foldersAround(root: string, paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap(path => foldersBetween(root, path).slice(1)))];
}

/**
 * What is said of the référentiels below a root: by its own `referentiel.json`, and by those of the folders below it, as an import
 * into one leaves it; the nearest to a référentiel counts. Severities and what to leave out are the root's alone.
 */
export function settingsAround(
  root: string,
  own: Settings,
  folders: readonly string[],
  read: SmallReader,
): WorkspaceSettings {
  const below = folders.map(folder => settingsBelow(folder, readFolderSettings(folder, read).settings));
  return joinedSettings([settingsBelow(root, own), ...below]);
}
