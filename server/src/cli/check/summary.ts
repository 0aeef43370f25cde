import { say } from '../../../../l10n/say.ts';
import type { Severity } from '../../core/model/problem.ts';
import type { CheckSummary, PrintedProblem } from '../../outputs/check.ts';

export function summaryOf(files: number, problems: readonly PrintedProblem[]): CheckSummary {
  const count = (severity: Severity) => problems.filter(problem => problem.severity === severity).length;
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
  };
}

/** The line that says it. */
export function saySummary({ files, errors, warnings, information, hints }: CheckSummary): string {
  const counts = { files, errors, warnings, information, hints };
  return say(
    'Files: {files}, errors: {errors}, warnings: {warnings}, information: {information}, hints: {hints}',
    counts,
  );
}
