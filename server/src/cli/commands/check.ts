import type { Severities } from '../../core/analysis/run.ts';
import { loadFolder } from '../../disk/load.ts';
import { absolutePath, isBelow } from '../../disk/paths.ts';
import { checkArguments } from '../check/arguments.ts';
import { githubOf } from '../check/github.ts';
import { mendFolder, sayMending } from '../check/mend.ts';
import { type CheckReport, checkReport } from '../check/report.ts';
import { sarifOf } from '../check/sarif.ts';
import { textOf } from '../check/text.ts';
import { EXIT, type Output } from '../usage.ts';

/**
 * `check DIR [--fix] [--format text|json|sarif|github] [--max-warnings N] [--rule CODE=SEVERITY]…`: the problems of every
 * file below DIR, with `--fix` those that are left when all is mended that can be mended safely. Exit code 1 when one is
 * an error, or when there are too many warnings; 2 when a rule broke down, for then nobody knows.
 */
export async function check(args: readonly string[], output: Output): Promise<number> {
  const { folder, format, maxWarnings, severities: chosen, fixes } = await checkArguments(args);
  const { workspace, configuration } = await loadFolder(folder);
  const severities: Severities = new Map([...configuration.settings.rules, ...chosen]);
  const mending = fixes ? await mendFolder(workspace, folder, severities) : undefined;
  const base = format === 'text' || format === 'json' ? folder : baseOf(folder);
  const loaded = { workspace: mending?.workspace ?? workspace, configuration };
  const report = checkReport(loaded, { folder, base, severities });
  output.out(printed(report, format, output));
  // What other programs read is one document.
  if (mending) (format === 'text' ? output.out : output.err)(sayMending(mending));
  for (const { code, error } of report.failures) output.err(`${code}: ${textOfError(error)}\n`);
  if (report.failures.length > 0) return EXIT.failed;
  const { errors, warnings } = report.summary;
  return errors > 0 || warnings > maxWarnings ? EXIT.problems : EXIT.fine;
}

function textOfError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function printed(
  report: CheckReport,
  format: Awaited<ReturnType<typeof checkArguments>>['format'],
  { inColour }: Output,
): string {
  switch (format) {
    case 'text':
      return textOf(report, inColour);
    case 'json':
      return `${JSON.stringify({ problems: report.results.map(({ problem }) => problem), summary: report.summary }, null, 2)}\n`;
    case 'sarif':
      return sarifOf(report);
    case 'github':
      return githubOf(report);
  }
}

// Whoever shows findings beside a repository looks for them from its root, where such a command is run.
function baseOf(folder: string): string {
  const here = absolutePath('.');
  return isBelow(here, folder) ? here : folder;
}
