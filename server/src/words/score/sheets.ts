import { say } from '../../../../l10n/say.ts';
import { plannedTitle, sayPlan } from '../plan-report.ts';
import { visible } from '../visible.ts';
import type { ScoreReport } from './report.ts';
import { actionRows, type Cell } from './rows.ts';

/** A tab of a workbook; its first row is the head. */
export interface ScoreSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What a report says, as the tabs of a workbook: the totals, all actions with the platform's columns, and plans where there are some. */
export function scoreSheets(report: ScoreReport): readonly ScoreSheet[] {
  return [
    { name: say('Totals'), rows: totalRows(report) },
    { name: say('Actions'), rows: actionRows(report) },
    ...(report.scenarios.some(({ plans = [] }) => plans.length > 0)
      ? [{ name: say('Plan'), rows: planRows(report) }]
      : []),
  ].map(({ name, rows }) => ({ name, rows: rows.map(row => row.map(shown)) }));
}

function totalRows({ scenarios }: ScoreReport): readonly (readonly Cell[])[] {
  const head = [say('Scenario'), say('File'), say('Référentiel'), say('Platform')];
  const figures = [say('Done'), say('Potential'), say('Achieved'), say('Stars')];
  const rows = scenarios.flatMap(({ title, file, totals }) =>
    totals.map(({ referential, platform, points_done, points_potential, share, stars }) => [
      title ?? '',
      file,
      referential,
      platform,
      points_done,
      points_potential,
      share,
      stars,
    ]),
  );
  return [[...head, ...figures], ...rows];
}

/** What each plan comes to stands in the first rows of its own; figures are numbers. */
function planRows({ scenarios }: ScoreReport): readonly (readonly Cell[])[] {
  return [
    [say('Scenario'), say('To do'), say('Gain'), say('Effort'), say('Title')],
    ...scenarios.flatMap(({ title, file, plans = [] }) =>
      plans.flatMap(plan => [
        ...sayPlan(plan).map((sentence): readonly Cell[] => [title ?? file, '', null, null, sentence]),
        ...plan.actions.map((one): readonly Cell[] => [
          title ?? file,
          one.action,
          one.gain,
          one.effort,
          plannedTitle(one),
        ]),
      ]),
    ),
  ];
}

function shown(cell: Cell): Cell {
  return typeof cell === 'string' ? visible(cell) : cell;
}
