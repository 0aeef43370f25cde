import { diskFiles } from '../../disk/disk-files.ts';
import { loadFolder } from '../../disk/load.ts';
import { absolutePath } from '../../disk/paths.ts';
import { smallText } from '../../disk/small-text.ts';
import { surroundingsOf } from '../../files/surroundings.ts';
import { exportOutcome } from '../../tables/export-outcome.ts';
import { exportTables } from '../../tables/export-tables.ts';
import { jsonText } from '../../words/visible.ts';
import { EXPORT } from '../export/arguments.ts';
import { exportedWorkspace } from '../export/exported.ts';
import { writeSheets } from '../export/sheets.ts';
import { unplacedLine, untrueLine } from '../export/unplaced-line.ts';
import { onDisk } from '../import/disk-faults.ts';
import { refusalLines } from '../import/report.ts';
import type { Output } from '../output.ts';
import { folderOf } from '../places.ts';
import { EXIT, formatOf, parsedArguments, UsageError } from '../usage.ts';

/** `export DIR`: the référentiels below DIR as data, or the sheets of one. */
export async function exportReferentials(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parsedArguments(args, EXPORT.options);
  const format = formatOf(values.format ?? 'json', ['json', 'sheets', 'xlsx']);
  if (format !== 'json' && values.into === undefined) throw new UsageError('Say where to write: --into OUT.');
  if (format === 'json' && (values.into !== undefined || values.name !== undefined)) {
    throw new UsageError('--into and --name are for sheets: choose --format sheets or --format xlsx.');
  }
  const folder = await folderOf(positionals);
  const loaded = await loadFolder(folder);
  const { workspace } = loaded;
  if (format === 'json') {
    output.document(jsonText(exportedWorkspace(workspace, folder)));
  } else {
    const exportedTables = await onDisk(async () => exportTables(loaded, folder, values.name, smallText));
    for (const text of exportedTables.unplaced) output.err(unplacedLine(text, folder));
    for (const truth of exportedTables.untrue) output.err(untrueLine(truth, folder));
    output.lines([await writeSheets(exportedTables, format, absolutePath(values.into ?? ''))]);
    const { referentials } = await onDisk(() => surroundingsOf(diskFiles, folder));
    for (const line of refusalLines(exportOutcome(exportedTables, referentials))) output.err(line);
  }
  return EXIT.fine;
}
