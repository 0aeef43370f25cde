import { onPlatform, type Workspace } from '../../core/index/workspace.ts';
import { settingsOf } from '../../core/index/workspace-settings.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { rounded } from '../../core/model/score.ts';
import { actionMeant } from '../../core/scoring/action-meant.ts';
import { explain } from '../../core/scoring/explain/explain.ts';
import { suggestions } from '../../core/scoring/indicative/indicative-scores.ts';
import { marginalGains } from '../../core/scoring/marginal-gains.ts';
import type { Prepared } from '../../core/scoring/prepare.ts';
import { prepareWorkspace } from '../../core/scoring/prepare-workspace.ts';
import { nameIn, scenarioReport, titlesUnder } from '../../core/scoring/scenario-report.ts';
import { loadFolder } from '../../disk/load.ts';
import { absolutePath } from '../../disk/paths.ts';
import { sayExplanation } from '../../words/explanation.ts';
import { sayIndicative } from '../../words/indicative.ts';
import { csvOf, frenchCsvOf } from '../../words/score-csv.ts';
import { type FileReport, type Gain, jsonOf, markdownOf, type ScoreReport, textOf } from '../../words/score-report.ts';
import type { Output } from '../output.ts';
import { type ScoreArguments, scoreArguments } from '../score/arguments.ts';
import { comparisonOf } from '../score/comparison.ts';
import { tellCoverage } from '../score/coverage.ts';
import { plansFor } from '../score/goal.ts';
import { type ScoredFile, scoreFile, tellRuleErrors, updateFile } from '../score/scenarios.ts';
import { sidesOf } from '../score/side-by-side.ts';
import { suggestedIn } from '../score/suggested.ts';
import { writeWorkbook } from '../score/workbook.ts';
import { EXIT, Failure } from '../usage.ts';

/**
 * `score DIR --scenario FILE…`: the scores of scenarios under the référentiels and rules below DIR. Exit code 1 when an
 * expectation is not met, or cannot be read, or a rule is broken: the scores are not those that were asked for; and when a goal
 * cannot be reached.
 */
export async function score(args: readonly string[], output: Output): Promise<number> {
  const asked = await scoreArguments(args);
  const { workspace: loaded, configuration } = await loadFolder(asked.folder);
  const workspace = asked.platform === undefined ? loaded : onPlatform(loaded, asked.platform);
  const severities = configuration.settings.rules;
  const prepared = prepareWorkspace(workspace);
  const hasBrokenRules = tellRuleErrors(workspace, severities, output);
  const read = (file: string) => scoreFile(workspace, prepared, severities, file, output);
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
    scenarios: scored.map(one => reportOf(workspace, prepared, one, asked)),
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

function reportOf(
  workspace: Workspace,
  prepared: Prepared,
  scored: ScoredFile,
  { explained, next, goal, format }: ScoreArguments,
): FileReport {
  const { settings } = workspace;
  const indicative = suggestedIn(workspace, prepared, scored);
  return {
    file: scored.file,
    ...scenarioReport(prepared, scored, ({ folder }) => settingsOf(settings, folder).stars),
    ...(Object.keys(indicative).length > 0 && { indicative }),
    ...(explained.length > 0 && {
      explanations: Object.fromEntries(explained.map(id => [id, explanation(workspace, prepared, scored, id)])),
    }),
    ...(FOR_PERSONS.includes(format) && { titles: titlesIn(prepared, scored) }),
    ...(next > 0 && { next: gains(prepared, scored, next) }),
    ...(goal && { plans: plansFor(workspace, prepared, scored, goal) }),
  };
}

/** A spreadsheet tells titles too; programs look them up. */
const FOR_PERSONS: readonly ScoreArguments['format'][] = ['csv-fr', 'xlsx'];

function titlesIn(prepared: Prepared, { scenario }: ScoredFile): Readonly<Record<string, string>> {
  const { referentials } = prepared.forest;
  return Object.assign({}, ...referentials.map(one => titlesUnder(nameIn(prepared, scenario, one), one)));
}

function explanation(
  workspace: Workspace,
  prepared: Prepared,
  { scores, scenario }: ScoredFile,
  id: string,
): readonly string[] {
  const explained = explain(scores, nodeMeant(prepared, scenario, id));
  const { folder } = explained.referential;
  const referential = workspace.referentials.find(one => one.folder === folder);
  const suggested = referential && suggestions(workspace, referential, scenario)(explained.action.id);
  return [...sayExplanation(explained), ...(suggested ? sayIndicative(suggested) : [])];
}

function nodeMeant(prepared: Prepared, scenario: Scenario, name: string): number {
  const meant = actionMeant(prepared, scenario, name);
  switch (meant.kind) {
    case 'node':
      return meant.node;
    case 'ambiguous':
      throw new Failure('Several référentiels have an action “{name}”. Choose one of: {names}.', {
        name,
        names: meant.names.join(', '),
      });
    case 'unknown':
      throw meant.suggestion === undefined
        ? new Failure(
            'No action is called “{name}”. Write the id of an action, or the name of a référentiel: {known}.',
            {
              name,
              known: meant.referentials.join(', '),
            },
          )
        : new Failure('No action is called “{name}”.', { name }, meant.suggestion);
  }
}

function gains(prepared: Prepared, { scores, scenario }: ScoredFile, most: number): Gain[] {
  return marginalGains(scores)
    .slice(0, most)
    .map(({ referential, action, gain }) => ({
      action: `${nameIn(prepared, scenario, referential)}_${action.id}`,
      title: action.title,
      gain: rounded(gain),
    }));
}
