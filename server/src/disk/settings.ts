import type { WorkspaceSettings } from '../core/index/workspace.ts';
import type { Settings } from '../core/model/settings.ts';
import { type ReadSettings, readSettings, type SettingsFault } from '../core/parse/settings.ts';
import { span } from '../core/text/span.ts';
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
  const text = read.kind === 'text' ? read.text : '';
  const { faults, ...rest } = readSettings(text);
  // What it says is lost, and whoever wrote it should hear of that.
  const refused: SettingsFault = { reason: 'unreadable', span: span(0, 0), key: '' };
  return { text, ...rest, faults: read.kind === 'refused' ? [refused] : faults };
}

/** The settings of référentiels by the absolute paths of their folders. */
export function settingsBelow(root: string, { referentials }: Settings): WorkspaceSettings {
  return new Map([...referentials].map(([folder, own]) => [folder === '.' ? root : childPath(root, folder), own]));
}
