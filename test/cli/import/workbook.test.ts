import assert from 'node:assert/strict';
import { writeXlsx } from 'hucre';
import { runCli } from '../../kit/cli.ts';
import { inFolder } from '../../kit/disk.ts';

/** Somebody’s picture of what the cells hold. */
const CHART = { type: 'column', series: [{ values: 'C2:C4' }], anchor: { from: { row: 6, col: 0 } } };

describe('the import of a workbook', () => {
  it('reads a workbook, charts or not, and says what its cells hold besides texts', () =>
    inFolder({}, async folder => {
      const rows = [
        ['identifiant', 'nom', 'points'],
        ['1', 'Sols vivants', null],
        ['1.1', 'Jardins', null],
        ['1.1.1', 'Planter des haies', 5],
      ];
      const cells = new Map([['3,2', { value: 5, type: 'formula', formula: 'B1+5', formulaResult: 5 }]]);
      await folder.write(
        'cae.xlsx',
        await writeXlsx({ sheets: [{ name: 'Structure référentiel', rows, cells, charts: [CHART] }] as never }),
      );
      const { code, out } = await runCli(['import', folder.at('cae.xlsx'), '--into', folder.at('d')]);
      assert.equal(code, 0, out);
      assert.match(out, /^cae\.xlsx › Structure référentiel warning version-missing /);
      assert.match(
        out,
        /Structure référentiel C4 \(points\) information sheet-formula This cell holds the formula =B1\+5/,
      );
    }));

  it('ends with 1 where something is an error, though the platform accepts the sheets: a formula without a result', () =>
    inFolder({}, async folder => {
      const rows = [
        ['identifiant', 'nom', 'points'],
        ['1', 'Sols vivants', null],
        ['1.1', 'Jardins', null],
        ['1.1.1', 'Planter des haies', null],
      ];
      const cells = new Map([['3,2', { type: 'formula', formula: 'B1+5' }]]);
      const sheets = [{ name: 'Structure référentiel', rows, cells }];
      await folder.write('cae.xlsx', await writeXlsx({ sheets: sheets as never }));
      const { code, out } = await runCli(['import', folder.at('cae.xlsx'), '--into', folder.at('d')]);
      assert.match(out, /C4 \(points\) error sheet-formula /);
      assert.equal(code, 1, out);
      assert.match(out, /Files written: 4/);
    }));
});
