import { COLUMNS } from '../../core/model/score.ts';
import type { PlannedLine } from '../plan-report.ts';
import type { FileReport, ScoreReport } from './report.ts';

/** What a cell of a spreadsheet holds: a number is one there too. */
export type Cell = string | number | boolean | null;

/**
 * A head of the platform's names, then a row for each action of each scenario. Titles stand in a column of their own where the report has them; where it has a plan, what each of its actions
 * brings and costs stands in two more, empty for all others.
 */
export function actionRows({ scenarios }: ScoreReport): readonly (readonly Cell[])[] {
  const hasTitles = scenarios.some(({ titles }) => titles !== undefined);
  const hasPlans = scenarios.some(({ plans = [] }) => plans.length > 0);
  const rows = scenarios.flatMap(scenario => {
    const { file, scores, titles } = scenario;
    const planned = plannedIn(scenario);
    return Object.entries(scores).map(([action, figures]) => [
      file,
      action,
      ...(hasTitles ? [titles?.[action] ?? ''] : []),
      ...COLUMNS.map(column => figures[column]),
      ...(hasPlans ? [planned.get(action)?.gain ?? null, planned.get(action)?.effort ?? null] : []),
    ]);
  });
  const head = ['file', 'action', ...(hasTitles ? ['titre'] : []), ...COLUMNS, ...(hasPlans ? PLAN_COLUMNS : [])];
  return [head, ...rows];
}

/** In points, and in the unit of the scenario. */
const PLAN_COLUMNS = ['plan_gain', 'plan_effort'];

function plannedIn({ plans = [] }: FileReport): ReadonlyMap<string, PlannedLine> {
  return new Map(plans.flatMap(({ actions }) => actions.map(line => [line.action, line] as const)));
}
