import { dirname } from 'node:path';
import { say } from '../../../../l10n/say.ts';
import { folderChanges } from '../../disk/folder-changes.ts';
import { withSlashes } from '../../disk/paths.ts';
import { cellsWorkbook } from '../../disk/tables/cells-workbook.ts';
import { writeFolder } from '../../disk/write-folder.ts';
import type { ScoreReport } from '../../words/score-report.ts';
import { scoreSheets } from '../../words/score-sheets.ts';
import { onDisk } from '../import/disk-faults.ts';
import { pathFromHere } from '../places.ts';
import { UsageError } from '../usage.ts';

/** Writes a report as a workbook, whole or not at all, and says where it is. `into` is an absolute path of a file. */
export async function writeWorkbook(report: ScoreReport, into: string): Promise<string> {
  if (!/\.xlsx$/i.test(into)) throw new UsageError('A workbook ends with .xlsx: --into OUT.xlsx.');
  const folder = withSlashes(dirname(into));
  return onDisk(async () => {
    const content = await cellsWorkbook(scoreSheets(report));
    await writeFolder(folder, await folderChanges(folder, new Map([[into.slice(into.lastIndexOf('/') + 1), content]])));
    return say('{file} has been written.', { file: pathFromHere(into) });
  });
}
