import { settingsOf } from '../../core/index/workspace-settings.ts';
import { rounded } from '../../core/model/score.ts';
import { nameIn, scenarioReport, titlesUnder } from '../../core/scoring/scenario-report.ts';
import { scoreAt } from '../../core/scoring/score.ts';
import { base64Of } from '../../protocol/base64.ts';
import type { ExportScenarioParams } from '../../protocol/simulation.ts';
import { reportedPlan } from '../../words/reported-plan.ts';
import { csvOf, frenchCsvOf } from '../../words/score/csv.ts';
import { type ActionLine, type FileReport, markdownOf, type ScoreReport } from '../../words/score/report.ts';
import { scoreSheets } from '../../words/score/sheets.ts';
import { type Place, placeOf, type Simulated } from '../scenarios/simulator.ts';
import { planIn } from './plan.ts';

/** The scores of a référentiel under a scenario, to be kept, with a plan where one is wanted; null where there is no such référentiel. */
export async function exportScenario(
  simulated: Simulated,
  { format, referential: key, plan: share }: ExportScenarioParams,
  isWanted: () => boolean,
): Promise<string | null> {
  const { scenario, scored, workspace } = simulated;
  const place = placeOf(simulated, { referential: key, scope: '' });
  if (place === undefined) return null;
  const { prepared } = place.scores.personalised;
  const name = nameIn(prepared, scenario, place.referential);
  const plan = share === null ? null : await planIn(simulated, { referential: key, share }, isWanted);
  const isOwn = (action: string) => action === name || action.startsWith(`${name}_`);
  const { scores, totals, ...report } = scenarioReport(
    prepared,
    { scenario, scores: place.scores, expectations: scored.expectations },
    ({ folder }) => settingsOf(workspace.settings, folder).stars,
  );
  const file: FileReport = {
    file: scenario.path.slice(scenario.path.lastIndexOf('/') + 1),
    ...report,
    scores: Object.fromEntries(Object.entries(scores).filter(([action]) => isOwn(action))),
    totals: totals.filter(total => total.referential === name),
    actions: downToMeasures(name, place),
    ...(plan && { plans: [reportedPlan(plan, name, null)] }),
  };
  return written({ scenarios: [file] }, format, () => titlesUnder(name, place.referential));
}

/** A spreadsheet tells titles too, for it is read by persons. */
async function written(
  { scenarios }: ScoreReport,
  format: ExportScenarioParams['format'],
  titles: () => Readonly<Record<string, string>>,
): Promise<string> {
  const forPersons = (): ScoreReport => ({ scenarios: scenarios.map(one => ({ ...one, titles: titles() })) });
  switch (format) {
    case 'csv':
      return csvOf({ scenarios });
    case 'csv-fr':
      return frenchCsvOf(forPersons());
    case 'xlsx': {
      const { cellsWorkbook } = await import('../../tables/cells-workbook.ts');
      return base64Of(await cellsWorkbook(scoreSheets(forPersons())));
    }
    case 'markdown':
      return markdownOf({ scenarios });
  }
}

function downToMeasures(name: string, { referential, scores }: Place): ActionLine[] {
  const { forest } = scores.personalised;
  return forest.actions.flatMap(({ id, title, kind }, node): ActionLine[] => {
    const isOwn = forest.referentials[forest.owner[node] ?? 0]?.folder === referential.folder;
    if (!isOwn || id === '' || kind === 'sub-action' || kind === 'task') return [];
    const { done, planned, potential } = scoreAt(scores, node);
    const action = `${name}_${id}`;
    return [{ action, title, done: rounded(done), planned: rounded(planned), potential: rounded(potential) }];
  });
}
