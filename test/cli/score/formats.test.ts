import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre';
import { COLUMNS } from '../../../server/src/core/model/score.ts';
import { cellsWorkbook } from '../../../server/src/tables/cells-workbook.ts';
import { csvOf, frenchCsvOf } from '../../../server/src/words/score/csv.ts';
import { type FileReport, jsonOf, markdownOf, textOf } from '../../../server/src/words/score/report.ts';
import { scoreSheets } from '../../../server/src/words/score/sheets.ts';

const FIGURES = Object.fromEntries(
  COLUMNS.map((column, at) => [column, at < 12 ? at + 0.5 : at === 12 ? true : at === 16 ? 'fait' : null]),
) as FileReport['scores'][string];
const REPORT: FileReport = {
  file: '=x, "y".yml',
  title: 'Un *titre*',
  scores: { ref: FIGURES },
  totals: [{ referential: 'ref', platform: '2023', points_done: 4, points_potential: 15, share: 0.267, stars: 2 }],
  expectations: [
    { action: 'ref', field: 'point_fait', expected: 3, actual: 4, difference: 1, met: false },
    { action: 'ref', field: 'concerne', expected: true, actual: true, difference: null, met: true },
  ],
};

describe('printing scored scenarios', () => {
  it('gives JSON in the order of its description', () => {
    const { scenarios } = JSON.parse(jsonOf({ scenarios: [REPORT] }));
    assert.deepEqual(Object.keys(scenarios[0]), ['file', 'title', 'scores', 'totals', 'expectations']);
    assert.deepEqual(scenarios[0].scores.ref, FIGURES);
  });

  it('gives CSV without formulas', () => {
    const [head, row, end] = csvOf({ scenarios: [REPORT] }).split('\r\n');
    assert.equal(head, `file,action,${COLUMNS.join(',')}`);
    assert.equal(row, `"'=x, ""y"".yml",ref,0.5,1.5,2.5,3.5,4.5,5.5,6.5,7.5,8.5,9.5,10.5,11.5,true,,,,fait`);
    assert.equal(end, '');
  });

  it('gives a French spreadsheet semicolons and decimal commas, with titles where the report has them', () => {
    const sheet = frenchCsvOf({ scenarios: [REPORT] });
    const [head, row] = sheet.split('\r\n');
    assert.equal(head, `\ufefffile;action;${COLUMNS.join(';')}`);
    assert.match(row ?? '', /^"'=x, ""y"".yml";ref;0,5;1,5;.*;true;;;;fait$/);
    const titled = frenchCsvOf({ scenarios: [{ ...REPORT, titles: { ref: '=Un; deux' } }] }).split('\r\n');
    assert.equal(titled[0], `\ufefffile;action;titre;${COLUMNS.join(';')}`);
    assert.match(titled[1] ?? '', /;ref;"'=Un; deux";0,5;/);
  });

  it('gives the same cells under the same columns to any spreadsheet, whatever titles hold', async () => {
    const titles = { ref: 'Un; deux, « trois »', 'ref_1.10': 'Un "guillemet"\net une ligne', 'ref_1.2': '\tBien' };
    const report = {
      scenarios: [{ ...REPORT, scores: { ref: FIGURES, 'ref_1.10': FIGURES, 'ref_1.2': FIGURES }, titles }],
    };
    const french: string[][] = parse(frenchCsvOf(report), { delimiter: ';', bom: true });
    const plain: string[][] = parse(csvOf(report));
    const { sheets } = await readXlsx(await cellsWorkbook(scoreSheets(report)));
    const workbook = sheets
      .find(({ name }) => name === 'Actions')
      ?.rows.map(row => row.map(cell => String(cell ?? '')));
    // What a spreadsheet would take for a formula has a sign before it in a text.
    const same = (rows: string[][]) =>
      rows.map(row => row.map(cell => cell.replace(/^'/, '').replace(/^(\d+),(\d)/, '$1.$2')));
    assert.deepEqual([french.length, french[0]?.length], [4, COLUMNS.length + 3]);
    assert.deepEqual(same(french), same(plain));
    assert.deepEqual(same(french), workbook);
  });

  it('gives CSV with numbers below zero as numbers', () => {
    const scores = { '-1': { ...FIGURES, point_fait: -0.5 } };
    const [head = '', row = ''] = csvOf({ scenarios: [{ ...REPORT, file: 'a.yml', scores }] }).split('\r\n');
    const cells = row.split(',');
    assert.equal(cells[head.split(',').indexOf('point_fait')], '-0.5');
    assert.equal(cells[1], "'-1");
  });

  it('gives CSV in which the actions of a plan tell what they bring and cost', () => {
    const plans: FileReport['plans'] = [
      {
        referential: 'ref',
        goal: 0.5,
        star: 3,
        missing: 1,
        left: 0,
        reached: true,
        proved: true,
        effort: 2,
        points_done: 5.5,
        points_potential: 15,
        actions: [{ action: 'ref', title: 'Un', gain: 1.5, effort: 2 }],
        excluded: [],
      },
    ];
    const scores = { ref: FIGURES, autre: FIGURES };
    const lines = csvOf({ scenarios: [{ ...REPORT, scores, plans }] }).split('\r\n');
    assert.deepEqual(
      lines.map(line => line.split(',').slice(-2)),
      [['plan_gain', 'plan_effort'], ['1.5', '2'], ['', ''], ['']],
    );
    assert.match(frenchCsvOf({ scenarios: [{ ...REPORT, plans }] }), /;1,5;2\r\n$/);
  });

  it('gives Markdown tables', () => {
    assert.equal(
      markdownOf({ scenarios: [REPORT] }),
      [
        '## Un \\*titre\\*\n',
        '| Référentiel | Platform | Done | Potential | Achieved | Stars |',
        '| --- | --- | --- | --- | --- | --- |',
        '| ref | 2023 | 4 | 15 | 26.7% | ★★☆☆☆ |\n',
        '| Action | Figure | Expected | Scored | Difference |',
        '| --- | --- | --- | --- | --- |',
        '| ref | point_fait | 3 | 4 | +1 |\n',
      ].join('\n'),
    );
  });

  it('gives text, its columns aligned', () => {
    assert.deepEqual(textOf({ scenarios: [REPORT] }), [
      '=x, "y".yml · Un *titre*',
      '  Référentiel  Platform  Done  Potential  Achieved  Stars',
      '  ref          2023      4     15         26.7%     ★★☆☆☆',
      '  Action  Figure      Expected  Scored  Difference',
      '  ref     point_fait  3         4       +1',
      '  1 of 2 expectations are met',
    ]);
  });

  it('adds what else was asked for', () => {
    const text = textOf({
      scenarios: [
        { ...REPORT, next: [{ action: 'ref_1', title: 'Une', gain: 2 }], explanations: { ref_1: ['Phrase.'] } },
      ],
      comparison: {
        before: 'a.yml',
        after: 'b.yml',
        differences: [{ action: 'ref', field: 'point_fait', before: 1, after: null }],
      },
    })
      .map(line => `${line}\n`)
      .join('');
    for (const part of [
      '  ref_1   2     Une\n',
      '  ref_1\n    Phrase.\n',
      'a.yml → b.yml\n',
      '  ref     point_fait  1       –\n',
    ]) {
      assert(text.includes(part), `« ${part} » is not in:\n${text}`);
    }
  });
});
