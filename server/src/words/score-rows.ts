import { COLUMNS } from '../core/model/score.ts';
import { COLUMNS_2026 } from '../core/scoring/columns-2026.ts';
import type { ScoreReport } from './score-report.ts';

/** What a cell of a spreadsheet holds: a number is one there too. */
export type Cell = string | number | boolean | null;

/**
 * A head of the platform's names, then a row for each action of each scenario, with all columns of the platforms that it was
 * scored by. Titles stand in a column of their own where the report has them.
 */
export function actionRows({ scenarios }: ScoreReport): readonly (readonly Cell[])[] {
  const isOf2026 = scenarios.some(({ totals }) => totals.some(({ platform }) => platform === '2026'));
  const columns = isOf2026 ? COLUMNS_2026 : COLUMNS;
  const hasTitles = scenarios.some(({ titles }) => titles !== undefined);
  const rows = scenarios.flatMap(({ file, scores, titles }) =>
    Object.entries(scores).map(([action, figures]) => [
      file,
      action,
      ...(hasTitles ? [titles?.[action] ?? ''] : []),
      ...columns.map(column => figures[column] ?? null),
    ]),
  );
  return [['file', 'action', ...(hasTitles ? ['titre'] : []), ...columns], ...rows];
}
