import { diskFiles } from '../../disk/disk-files.ts';
import { absolutePath } from '../../disk/paths.ts';
import { writeFolder } from '../../disk/write-folder.ts';
import type { ImportOrder, ImportPlan } from '../../tables/import-plan.ts';
import { importPlan } from '../../tables/import-plan.ts';
import { jsonText } from '../../words/visible.ts';
import { type ImportArguments, importArguments } from '../import/arguments.ts';
import { onDisk } from '../import/disk-faults.ts';
import { idsInFile } from '../import/known.ts';
import { type ImportReport, reportData, reportLines } from '../import/report.ts';
import type { Output } from '../output.ts';
import { folderToWrite } from '../places.ts';
import { EXIT, Failure } from '../usage.ts';

/**
 * `import SOURCE --into DIR`: the sheets of the platform as Markdown files, where it would accept them; exit code 1 where it would
 * not, where something in them is an error to us, and where nothing of them is imported.
 */
export async function importSheets(args: readonly string[], output: Output): Promise<number> {
  const asked = importArguments(args);
  const order = await orderOf(asked);
  const plan = await onDisk(() => importPlan(diskFiles, order));
  const report = await carriedOut(plan, order, asked);
  if (asked.format === 'json') output.document(jsonText(reportData(report)));
  else output.lines(reportLines(report));
  const { verdict, problems } = plan.outcome;
  const isFine = verdict === 'accepted' && !plan.isEmpty && problems.every(({ severity }) => severity !== 'error');
  return isFine ? EXIT.fine : EXIT.problems;
}

async function orderOf(asked: ImportArguments): Promise<ImportOrder> {
  const { source, into, referential, known, currentVersion } = asked;
  return {
    source: absolutePath(source),
    into: await folderToWrite(into),
    referential,
    known: known === undefined ? undefined : idsInFile(known),
    currentVersion,
  };
}

/** Writes what is planned, unless nothing is to be written. @throws Failure where that would overwrite what nobody gave up */
async function carriedOut(plan: ImportPlan, { into }: ImportOrder, asked: ImportArguments): Promise<ImportReport> {
  const { outcome, changes, overwritten, same, isEmpty } = plan;
  const nothing = { outcome, written: [], removed: [], same, isEmpty };
  if (asked.isDryRun) return { ...nothing, planned: changes.length };
  if (overwritten.length > 0 && !asked.isForced) {
    const names = overwritten.map(({ name }) => name);
    const shown = names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ', …' : '');
    throw new Failure(
      'Files of {folder} that are otherwise, or whose rows are gone ({count}): {files}. Nothing was written; --force overwrites them.',
      {
        count: names.length,
        folder: asked.into,
        files: shown,
      },
    );
  }
  await onDisk(() => writeFolder(into, changes));
  return {
    ...nothing,
    written: changes.flatMap(({ name, text }) => (text === undefined ? [] : [name])),
    removed: changes.flatMap(({ name, text }) => (text === undefined ? [name] : [])),
    planned: undefined,
  };
}

/** How many files are named. */
const SHOWN = 5;
