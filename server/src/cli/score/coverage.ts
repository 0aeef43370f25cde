import { say } from '../../../../l10n/say.ts';
import { coverageOf, NO_COVERAGE, together } from '../../core/coverage/coverage.ts';
import { coverageReport } from '../../core/coverage/coverage-report.ts';
import { coveredFiles } from '../../core/coverage/covered-files.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { inOnePart } from '../../core/scoring/scored-parts.ts';
import { lcovOf } from '../../words/coverage/lcov.ts';
import { coverageText } from '../../words/coverage/report.ts';
import { jsonText } from '../../words/visible.ts';
import type { Output } from '../output.ts';
import { pathFromHere } from '../places.ts';
import type { ScoreArguments } from './arguments.ts';
import type { ScoredFile } from './scenarios.ts';

/** Tells what some scenarios try together, and on standard error which of them do not come to what they expect. */
export function tellCoverage(
  format: NonNullable<ScoreArguments['coverage']>,
  workspace: Workspace,
  scored: readonly ScoredFile[],
  { lines, document, err }: Output,
): void {
  for (const { file, expectations } of scored) {
    const checked = expectations.filter(({ met }) => met !== undefined);
    const met = checked.filter(one => one.met).length;
    if (met < checked.length) {
      err(`${file}: ${say('{met} of {count} expectations are met', { met, count: checked.length })}`);
    }
  }
  const coverage = scored.map(one => coverageOf(inOnePart(one))).reduce(together, NO_COVERAGE);
  const files = scored.map(({ file }) => file);
  const report = coverageReport(files, coveredFiles(workspace, coverage), pathFromHere);
  switch (format) {
    case 'text':
      lines(coverageText(report));
      break;
    case 'json':
      document(jsonText(report));
      break;
    case 'lcov':
      document(lcovOf(report));
      break;
  }
}
