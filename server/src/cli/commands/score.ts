import { onPlatform } from '../../core/index/workspace.ts';
import { prepareWorkspace } from '../../core/scoring/prepare-workspace.ts';
import { loadFolder } from '../../disk/load.ts';
import { absolutePath } from '../../disk/paths.ts';
import { csvOf, frenchCsvOf } from '../../words/score/csv.ts';
import { jsonOf, markdownOf, type ScoreReport, textOf } from '../../words/score/report.ts';
import { needReferentials } from '../need-referentials.ts';
import type { Output } from '../output.ts';
import { type ScoreArguments, scoreArguments } from '../score/arguments.ts';
import { comparisonOf } from '../score/comparison.ts';
import { tellCoverage } from '../score/coverage.ts';
import { fileReport } from '../score/file-report.ts';
import { type ScoredFile, scoreFile, tellingFromHere, tellRuleErrors, updateFile } from '../score/scenarios.ts';
import { sidesOf } from '../score/side-by-side.ts';
import { writeWorkbook } from '../score/workbook.ts';
import { EXIT } from '../usage.ts';

/**
 * `score DIR --scenario FILE…`: the scores of scenarios under the référentiels and rules below DIR. Exit code 1 when an
 * expectation is not met, or cannot be read, or a rule is broken: the scores are not those that were asked for; and when a goal
 * cannot be reached.
 */
export async function score(args: readonly string[], output: Output): Promise<number> {
  const asked = await scoreArguments(args);
  const { workspace: loaded, configuration } = await loadFolder(asked.folder);
  needReferentials(loaded, asked.folder);
  const workspace = asked.platform === undefined ? loaded : onPlatform(loaded, asked.platform);
  const severities = configuration.settings.rules;
  const prepared = prepareWorkspace(workspace);
  const telling = tellingFromHere(output);
  const hasBrokenRules = tellRuleErrors(workspace, severities, telling);
  const read = (file: string) => scoreFile(workspace, prepared, severities, file, telling);
  const scored: ScoredFile[] = [];
  for (const file of asked.scenarios) {
    const one = read(file);
    scored.push(asked.update ? await updateFile(prepared, one) : one);
  }
  const compared = asked.compared.map(read);
  const isFaulty = hasBrokenRules || [...scored, ...compared].some(one => one.isFaulty);
  const isAsExpected = scored.every(({ expectations }) => expectations.every(({ met }) => met !== false));
  const isAsWanted = !isFaulty && isAsExpected;
  if (asked.coverage !== undefined) {
    tellCoverage(asked.coverage, workspace, scored, output);
    return isAsWanted ? EXIT.fine : EXIT.problems;
  }
  const [before, after, ...more] = compared;
  const report: ScoreReport = {
    scenarios: scored.map(one => fileReport(workspace, prepared, one, { ...asked, isTitled: isForPersons(asked) })),
    ...(compared.length > 0 && { sideBySide: sidesOf(workspace, prepared, compared) }),
    ...(before && after && more.length === 0 && { comparison: comparisonOf(prepared, before, after) }),
  };
  await print(report, asked, output);
  const isInReach = report.scenarios.every(({ plans = [] }) => plans.every(({ reached }) => reached));
  return isAsWanted && isInReach ? EXIT.fine : EXIT.problems;
}

async function print(
  report: ScoreReport,
  { format, into }: ScoreArguments,
  { lines, document }: Output,
): Promise<void> {
  switch (format) {
    case 'text':
      lines(textOf(report));
      break;
    case 'markdown':
      document(markdownOf(report));
      break;
    case 'json':
      document(jsonOf(report));
      break;
    case 'csv':
      document(csvOf(report));
      break;
    case 'csv-fr':
      document(frenchCsvOf(report));
      break;
    case 'xlsx':
      lines([await writeWorkbook(report, absolutePath(into ?? ''))]);
      break;
  }
}

/** A spreadsheet tells titles too; programs look them up. */
function isForPersons({ format }: ScoreArguments): boolean {
  return format === 'csv-fr' || format === 'xlsx';
}
