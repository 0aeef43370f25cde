import { deepEqual, equal, match } from 'node:assert/strict';
import type { Score } from '../../../server/src/core/model/score.ts';
import type { Switched, Whole } from '../../../server/src/core/scoring/switch/switched.ts';
import { switchMarkdown, switchTables } from '../../../server/src/words/switch/tables.ts';

describe('what becomes of a scenario, in tables', () => {
  const before: Whole = {
    name: 'cae',
    score: scoreOf(1, 0.675, 3),
    axes: [
      { id: '1', title: 'Eau', score: scoreOf(1, 0.335, 2) },
      { id: '2', title: 'Air', score: scoreOf(0, 0.34, 1) },
    ],
  };
  const after: Whole = { name: 'te', score: scoreOf(0, 0, 10), axes: [] };
  const switched: Switched = { before: [before], after, statuses: [], lost: [], dropped: [] };
  const tables = switchTables(switched, () => '');

  it('is rounded so that the parts of a row come to its potential, and axes to their whole', () => {
    const rows = tables[0]?.rows.map(({ cells }) => cells.filter(cell => typeof cell === 'number')) ?? [];
    deepEqual(
      rows.map(([done, ...others]) => [done, others.at(-1)]),
      [
        [1, 3],
        [1, 2],
        [0, 1],
      ],
    );
    for (const cells of rows) equal(inSteps(cells.slice(0, -1)), inSteps(cells.slice(-1)), 'parts and potential');
    const [whole = [], ...axes] = rows;
    for (const [column, figure] of whole.entries())
      equal(inSteps(axes.map(cells => cells[column] ?? 0)), inSteps([figure]), 'axes and their whole');
  });

  it('tells the same figures in Markdown', () => {
    match(switchMarkdown('Essai', tables), /^\| cae \| 1\.00 \| 0\.68 \| 0\.00 \| 1\.32 \| 3\.00 \| 33\.3% \|$/m);
    match(switchMarkdown('Essai', tables), /^\| 1 Eau \| 1\.00 \| 0\.34 \| 0\.00 \| 0\.66 \| 2\.00 \| 50\.0% \|$/m);
  });
});

/** What these figures come to, in hundredths: sums of fractions are a trace beside. */
function inSteps(figures: readonly number[]): number {
  return Math.round(figures.reduce((sum, figure) => sum + figure, 0) * 100);
}

function scoreOf(done: number, planned: number, potential: number): Score {
  return {
    ...{ done, planned, notDone: 0, notFilled: potential - done - planned, capped: 0, potential },
    ...{ referentialPoints: potential, personalisedPoints: potential, tasks: 1, completedTasks: 1 },
    ...{ doneTasks: 0, plannedTasks: 0, notDoneTasks: 0, notConcernedTasks: 0, concerned: true, deactivated: false },
  };
}
