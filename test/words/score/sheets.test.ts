import { deepEqual } from 'node:assert/strict';
import type { PlanReport } from '../../../server/src/words/plan-report.ts';
import type { FileReport } from '../../../server/src/words/score/report.ts';
import { scoreSheets } from '../../../server/src/words/score/sheets.ts';

const REPORT: FileReport = { file: 'a.yml', title: 'Commune', scores: {}, totals: [], expectations: [] };
const PLAN: PlanReport = {
  ...{ referential: 'ref', goal: 0.35, star: null, missing: 2.5, left: 0, reached: true, proved: true, effort: 3 },
  ...{ points_done: 35, points_potential: 100, excluded: [] },
  actions: [
    { action: 'ref_1.1', title: 'Planter', gain: 1.5, effort: 2, wanted: true },
    { action: 'ref_1.2', title: 'Compter', gain: 1, effort: 1 },
  ],
};

describe('the tabs of a workbook of scores', () => {
  const tabs = (report: FileReport): readonly string[] => scoreSheets({ scenarios: [report] }).map(({ name }) => name);

  it('are the totals and the actions, and plans where there are some', () => {
    deepEqual(tabs(REPORT), ['Totals', 'Actions']);
    deepEqual(tabs({ ...REPORT, plans: [PLAN] }), ['Totals', 'Actions', 'Plan']);
  });

  it('tell a plan in a sentence, then its actions with numbers that are numbers', () => {
    const plan = scoreSheets({ scenarios: [{ ...REPORT, plans: [PLAN] }] }).find(({ name }) => name === 'Plan');
    deepEqual(plan?.rows, [
      ['Scenario', 'To do', 'Gain', 'Effort', 'Title'],
      ['Commune', '', null, null, 'ref, plan for 35%: 2.5 points missing. Actions: 2, effort: 3. No list costs less.'],
      ['Commune', 'ref_1.1', 1.5, 2, 'Planter (wanted)'],
      ['Commune', 'ref_1.2', 1, 1, 'Compter'],
    ]);
  });
});
