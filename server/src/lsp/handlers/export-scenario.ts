import { rounded } from '../../core/model/score.ts';
import { nameIn, scenarioReport } from '../../core/scoring/scenario-report.ts';
import { scoreAt } from '../../core/scoring/score.ts';
import { scoreScenario } from '../../core/scoring/score-scenario.ts';
import type { ExportScenarioParams } from '../../protocol/simulation.ts';
import { type ActionLine, csvOf, type FileReport, markdownOf } from '../../words/score-report.ts';
import type { Simulated } from '../simulator.ts';

/** The scores of a scenario as a text to be kept. */
export function exportScenario(simulated: Simulated, { format }: Pick<ExportScenarioParams, 'format'>): string {
  const { prepared, scenario, workspace } = simulated;
  const scored = scoreScenario(prepared, scenario);
  const report: FileReport = {
    file: scenario.path.slice(scenario.path.lastIndexOf('/') + 1),
    ...scenarioReport(prepared, scored, ({ folder }) => workspace.settings.get(folder)?.stars),
    actions: downToMeasures(simulated),
  };
  return FORMATS[format]({ scenarios: [report] });
}

const FORMATS = { csv: csvOf, markdown: markdownOf } as const;

function downToMeasures({ prepared, scenario, scores }: Simulated): ActionLine[] {
  const { forest } = prepared;
  return forest.actions.flatMap(({ id, title, kind }, node): ActionLine[] => {
    const referential = forest.referentials[forest.owner[node] ?? 0];
    if (id === '' || kind === 'sub-action' || kind === 'task' || referential === undefined) return [];
    const { done, planned, potential } = scoreAt(scores, node);
    const action = `${nameIn(prepared, scenario, referential)}_${id}`;
    return [{ action, title, done: rounded(done), planned: rounded(planned), potential: rounded(potential) }];
  });
}
