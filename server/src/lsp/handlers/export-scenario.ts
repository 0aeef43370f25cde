import { rounded } from '../../core/model/score.ts';
import { nameIn, scenarioReport } from '../../core/scoring/scenario-report.ts';
import { scoreAt } from '../../core/scoring/score.ts';
import { scoreScenario } from '../../core/scoring/score-scenario.ts';
import type { ExportScenarioParams } from '../../protocol/simulation.ts';
import { type ActionLine, type FileReport, markdownOf, spreadsheetOf } from '../../words/score-report.ts';
import { type Place, placeOf, type Simulated } from '../simulator.ts';

/** The scores of a référentiel under a scenario as a text to be kept; null where there is no such référentiel. */
export function exportScenario(
  simulated: Simulated,
  { format, referential: key }: ExportScenarioParams,
): string | null {
  const { prepared, scenario, workspace } = simulated;
  const place = placeOf(simulated, { referential: key, scope: '' });
  if (place === undefined) return null;
  const name = nameIn(prepared, scenario, place.referential);
  const isOwn = (action: string) => action === name || action.startsWith(`${name}_`);
  const { scores, totals, ...report } = scenarioReport(
    prepared,
    scoreScenario(prepared, scenario),
    ({ folder }) => workspace.settings.get(folder)?.stars,
  );
  const file: FileReport = {
    file: scenario.path.slice(scenario.path.lastIndexOf('/') + 1),
    ...report,
    scores: Object.fromEntries(Object.entries(scores).filter(([action]) => isOwn(action))),
    totals: totals.filter(total => total.referential === name),
    actions: downToMeasures(simulated, place),
  };
  return FORMATS[format]({ scenarios: [file] });
}

const FORMATS = { csv: spreadsheetOf, markdown: markdownOf } as const;

function downToMeasures({ prepared, scenario, scores }: Simulated, { referential }: Place): ActionLine[] {
  const { forest } = prepared;
  const name = nameIn(prepared, scenario, referential);
  return forest.actions.flatMap(({ id, title, kind }, node): ActionLine[] => {
    const isOwn = forest.referentials[forest.owner[node] ?? 0] === referential;
    if (!isOwn || id === '' || kind === 'sub-action' || kind === 'task') return [];
    const { done, planned, potential } = scoreAt(scores, node);
    const action = `${name}_${id}`;
    return [{ action, title, done: rounded(done), planned: rounded(planned), potential: rounded(potential) }];
  });
}
