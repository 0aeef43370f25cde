import type { WorkspaceSettings } from '../core/index/workspace-settings.ts';
import type { Settings } from '../core/model/settings.ts';
import { type ReadSettings, readSettings, unreadableSettings } from '../core/parse/settings.ts';
import { childPath } from './paths.ts';
import { smallText } from './small-text.ts';

/** The name of the file, at the root of a workspace folder, that says what the other files do not. */
export const SETTINGS_FILE = 'referentiel.json';

/** The settings of a root folder and the text that they were read from; empty where it has no such file. */
export interface FolderSettings extends ReadSettings {
  readonly text: string;
}

export function readFolderSettings(root: string): FolderSettings {
  const read = smallText(childPath(root, SETTINGS_FILE), root);
  // Whoever wrote it should hear that what it says is lost.
  if (read.kind === 'refused') return { text: '', ...unreadableSettings() };
  const text = read.kind === 'text' ? read.text : '';
  return { text, ...readSettings(text) };
}

/** The settings of référentiels by the absolute paths of their folders. */
export function settingsBelow(root: string, { referentials, platform }: Settings): WorkspaceSettings {
  return {
    byFolder: new Map([...referentials].map(([folder, own]) => [folder === '.' ? root : childPath(root, folder), own])),
    platforms: new Map(platform === undefined ? [] : [[root, platform]]),
  };
}
