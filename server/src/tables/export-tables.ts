import { folderOf } from '../core/index/workspace.ts';
import { dataOf } from '../core/model/data.ts';
import type { Referential } from '../core/model/referential.ts';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import type { Tables } from '../core/model/sheet.ts';
import { SHEETS_KEY } from '../core/sheets/markdown/folder.ts';
import { tablesOf } from '../core/sheets/markdown/read-tables.ts';
import { type AllSheetSettings, sheetSettingsOf } from '../core/sheets/markdown/sheet-settings.ts';
import { type UnplacedText, unplacedTexts } from '../core/sheets/markdown/unplaced.ts';
import { type UnreadTruth, unreadTruths } from '../core/sheets/markdown/unread-truths.ts';
import { ACTIONS_FOLDER } from '../core/sheets/markdown/write-actions.ts';
import type { Loaded } from '../files/load.ts';
import { childPath, holdsPath } from '../files/paths.ts';
import type { SmallReader } from '../files/small-text.ts';
import { TableFault } from './fault.ts';

/** The sheets of a référentiel, and its slug. */
export interface ExportedTables {
  readonly name: string | undefined;
  readonly tables: Tables;
  /** What its actions say and no sheet takes. */
  readonly unplaced: readonly UnplacedText[];
  /** What its indicators say in a word that the platform takes for false. */
  readonly untrue: readonly UnreadTruth[];
}

/**
 * The sheets that the files of a folder, which is loaded, make: of the only référentiel there, or of the one that is named.
 * @throws TableFault where there is none, or nobody says which
 */
export function exportTables(
  { workspace, files: all }: Loaded,
  folder: string,
  asked: string | undefined,
  read: SmallReader,
): ExportedTables {
  const referential = chosen(workspace.referentials, folder, asked);
  const isAlone = workspace.referentials.length === 1;
  const base = referential && !isAlone ? baseOf(referential.folder, folder, read) : folder;
  const files = [...all.values()].filter(({ path }) => holdsPath(base, path));
  const name = referential?.name ?? asked;
  const actions = referential?.folder ?? childPath(base, ACTIONS_FOLDER);
  const tables = tablesOf(files, { name: name ?? '', folder: actions }, settingsNear(actions, base, read));
  if (tables.size === 0) throw new TableFault('no-files', folder);
  const unplaced = referential ? unplacedTexts(referential, tables) : [];
  return { name, tables, unplaced, untrue: unreadTruths(files) };
}

function chosen(all: readonly Referential[], folder: string, asked: string | undefined): Referential | undefined {
  const named = asked === undefined ? all : all.filter(({ name }) => name === asked);
  const names = all.map(({ name, folder: own }) => name ?? own).join(', ');
  if (named.length > 1) throw new TableFault('several-referentials', folder, names);
  if (named.length === 0 && all.length > 0) throw new TableFault('no-such-referential', asked ?? '', names);
  return named[0];
}

/** The folder that holds all of a référentiel among others: the one that keeps its sheets, or the one around its actions. */
function baseOf(actions: string, root: string, read: SmallReader): string {
  for (let at = actions; holdsPath(root, at); at = folderOf(at)) if (settingsIn(at, read).size > 0) return at;
  const around = folderOf(actions);
  return holdsPath(root, around) ? around : actions;
}

/** What is kept of sheets in the folder of the actions of a référentiel, or the nearest above it. */
function settingsNear(actions: string, base: string, read: SmallReader): AllSheetSettings {
  for (let at = actions; holdsPath(base, at); at = folderOf(at)) {
    const settings = settingsIn(at, read);
    if (settings.size > 0) return settings;
  }
  return settingsIn(base, read);
}

/** What `referentiel.json` in a folder keeps of its sheets. */
function settingsIn(folder: string, look: SmallReader): AllSheetSettings {
  const read = look(childPath(folder, SETTINGS_FILE), folder);
  if (read.kind !== 'text') return new Map();
  try {
    return sheetSettingsOf(dataOf(JSON.parse(read.text))[SHEETS_KEY]);
  } catch (error) {
    // What is no JSON is told by `check`.
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}
