import { type Data, dataOf } from '../../model/data.ts';
import { SETTINGS_FILE } from '../../model/settings.ts';
import type { Tables } from '../../model/sheet.ts';
import type { Family } from '../family.ts';
import { lostCell } from './lost-cell.ts';
import { type AllSheetSettings, sheetSettingsData, sheetSettingsOf } from './sheet-settings.ts';
import { writtenFiles } from './write.ts';
import { ACTIONS_FOLDER } from './write-actions.ts';

/** The key under which `referentiel.json` keeps what was imported. */
export const SHEETS_KEY = 'feuille';

/** The texts of a folder by their paths, or the cell that they could not hold. */
export type FolderTexts =
  | { readonly texts: ReadonlyMap<string, string>; readonly lost?: undefined }
  | { readonly texts?: undefined; readonly lost: string };

/**
 * The texts of the folder that sheets make, by their paths: the Markdown files, and `referentiel.json` with all that it says already,
 * of sheets of other kinds too.
 */
export function folderTexts(tables: Tables, family: Family, before: Data): FolderTexts {
  const { files, settings } = writtenFiles(tables, family);
  const lost = lostCell(tables, files, settings, family.name);
  if (lost !== undefined) return { lost };
  const all: AllSheetSettings = new Map([...sheetSettingsOf(before[SHEETS_KEY]), ...settings]);
  const own = tables.has('structure') ? referentialData(family, before) : {};
  const data = { ...before, ...own, [SHEETS_KEY]: sheetSettingsData(all) };
  return { texts: new Map([...files, [SETTINGS_FILE, `${JSON.stringify(data, null, 2)}\n`]]) };
}

function referentialData({ name, measureLevel }: Family, before: Data): Data {
  const referentials = dataOf(before['referentials']);
  const actions = dataOf(referentials[ACTIONS_FOLDER]);
  return {
    platform: before['platform'] ?? '2026',
    referentials: { ...referentials, [ACTIONS_FOLDER]: { ...actions, name, measureLevel } },
  };
}
