import { dirname } from 'node:path';
import { say } from '../../../../l10n/say.ts';
import type { Tables } from '../../core/model/sheet.ts';
import { type Content, folderChanges } from '../../disk/folder-changes.ts';
import { withSlashes } from '../../disk/paths.ts';
import { csvText } from '../../disk/tables/csv-text.ts';
import { workbookBytes } from '../../disk/tables/workbook-bytes.ts';
import { writeFolder } from '../../disk/write-folder.ts';
import { onDisk } from '../import/disk-faults.ts';
import { pathFromHere } from '../places.ts';

/** Writes tables as the sheets of the platform, all or none, and says which files they are. `into` is an absolute path. */
export async function writeSheets(
  tables: Tables,
  name: string | undefined,
  format: 'sheets' | 'xlsx',
  into: string,
): Promise<string> {
  const isFile = format === 'xlsx' && /\.xlsx$/i.test(into);
  const folder = isFile ? withSlashes(dirname(into)) : into;
  return onDisk(async () => {
    const files = format === 'sheets' ? csvFiles(tables) : await workbook(tables, name, isFile ? into : undefined);
    await writeFolder(folder, await folderChanges(folder, files));
    const names = [...files.keys()].map(file => pathFromHere(`${folder}/${file}`)).join(', ');
    return say('Sheets written: {files}.', { files: names });
  });
}

function csvFiles(tables: Tables): ReadonlyMap<string, Content> {
  return new Map([...tables.values()].map(table => [table.name, csvText(table)]));
}

async function workbook(
  tables: Tables,
  name: string | undefined,
  file: string | undefined,
): Promise<ReadonlyMap<string, Content>> {
  const own = file === undefined ? `${name ?? 'referentiel'}.xlsx` : file.slice(file.lastIndexOf('/') + 1);
  return new Map([[own, await workbookBytes(tables, name)]]);
}
