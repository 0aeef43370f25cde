import { NO_SETTINGS } from '../core/model/settings.ts';
import { type ReadSettings, readSettings } from '../core/parse/settings.ts';
import { childPath } from './paths.ts';
import { readText } from './text.ts';

/** The name of the file, at the root of a workspace folder, that says what the files do not. */
export const SETTINGS_FILE = 'referentiel.json';

/** The settings of a root folder; none where it has no such file. */
export async function readFolderSettings(root: string): Promise<ReadSettings> {
  const text = await readText(childPath(root, SETTINGS_FILE));
  return text === undefined ? { settings: NO_SETTINGS, faults: [] } : readSettings(text);
}
