import { type Message, say } from '../../../../l10n/say.ts';
import { diskFiles } from '../../disk/disk-files.ts';
import { writeFolder } from '../../disk/write-folder.ts';
import { folderChanges } from '../../files/folder-changes.ts';
import type { ExportedTables } from '../../tables/export-tables.ts';
import { csvFiles, workbookFile } from '../../tables/sheet-contents.ts';
import { onDisk } from '../import/disk-faults.ts';
import { folderOfFileToWrite, folderToWrite, pathFromHere } from '../places.ts';

/** Writes tables as the sheets of the platform, all or none, and says which files they are. `into` is an absolute path. */
export async function writeSheets(exported: ExportedTables, format: 'sheets' | 'xlsx', into: string): Promise<string> {
  const isFile = format === 'xlsx' && /\.xlsx$/i.test(into);
  const folder = await (isFile ? folderOfFileToWrite(into) : folderToWrite(into, INSTEAD[format]));
  const file = isFile ? into.slice(into.lastIndexOf('/') + 1) : undefined;
  return onDisk(async () => {
    const files = format === 'sheets' ? csvFiles(exported.tables) : await workbookFile(exported, file);
    await writeFolder(folder, await folderChanges(diskFiles, folder, files));
    const names = [...files.keys()].map(name => pathFromHere(`${folder}/${name}`)).join(', ');
    return say('Sheets written: {files}.', { files: names });
  });
}

/** What can be given where nothing is called so. */
const INSTEAD = {
  sheets:
    'There is no folder {path}, and it is called as a file is: the sheets are CSV files in a folder, so give its name, or choose --format xlsx for a workbook.',
  xlsx: 'There is no folder {path}, and it is called as a file is: give a workbook that ends with .xlsx, or a folder to write it into.',
} as const satisfies Readonly<Record<'sheets' | 'xlsx', Message>>;
