import { loadFolder } from '../../disk/load.ts';
import { checkArguments } from '../check/arguments.ts';
import { githubOf } from '../check/github.ts';
import type { CheckReport } from '../check/printed-problem.ts';
import { checkReport } from '../check/report.ts';
import { sarifOf } from '../check/sarif.ts';
import { textOf } from '../check/text.ts';
import { EXIT, type Output } from '../usage.ts';

/**
 * `check DIR [--format text|json|sarif|github] [--max-warnings N] [--rule CODE=SEVERITY]…`: the problems of every file
 * below DIR. Exit code 1 when one is an error, or when there are too many warnings.
 */
export async function check(args: readonly string[], output: Output): Promise<number> {
  const { folder, format, maxWarnings, severities } = await checkArguments(args);
  const report = checkReport(await loadFolder(folder), folder, severities);
  output.out(printed(report, format, output));
  const { errors, warnings } = report.summary;
  return errors > 0 || warnings > maxWarnings ? EXIT.problems : EXIT.fine;
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
      return `${JSON.stringify({ problems: report.problems, summary: report.summary }, null, 2)}\n`;
    case 'sarif':
      return sarifOf(report);
    case 'github':
      return githubOf(report);
  }
}
