import { say } from '../../../../l10n/say.ts';
import { diskFiles } from '../../disk/disk-files.ts';
import { writeFolder } from '../../disk/write-folder.ts';
import { folderChanges } from '../../files/folder-changes.ts';
import { cellsWorkbook } from '../../tables/cells-workbook.ts';
import type { ScoreReport } from '../../words/score/report.ts';
import { scoreSheets } from '../../words/score/sheets.ts';
import { onDisk } from '../import/disk-faults.ts';
import { folderOfFileToWrite, pathFromHere } from '../places.ts';

/** Writes a report as a workbook, whole or not at all, and says where it is. `into` is an absolute path of a file. */
export async function writeWorkbook(report: ScoreReport, into: string): Promise<string> {
  const folder = await folderOfFileToWrite(into);
  return onDisk(async () => {
    const content = await cellsWorkbook(scoreSheets(report));
    await writeFolder(
      folder,
      await folderChanges(diskFiles, folder, new Map([[into.slice(into.lastIndexOf('/') + 1), content]])),
    );
    return say('{file} has been written.', { file: pathFromHere(into) });
  });
}
