import { deepEqual, rejects } from 'node:assert/strict';
import { readXlsx } from 'hucre';
import { cellsWorkbook } from '../../server/src/tables/cells-workbook.ts';

async function readBack(rows: readonly (readonly (string | number | boolean | null)[])[]) {
  const { sheets } = await readXlsx(await cellsWorkbook([{ name: 'Actions', rows }]));
  return sheets.map(({ name, rows: read }) => ({ name, rows: read }));
}

describe('a workbook of cells', () => {
  it('holds numbers as numbers, yes and no, and texts as they are written', async () => {
    const rows = [
      ['action', 'fait', 'concerne'],
      ['cae_1.10', 12.345, true],
      ['1.10', -0.5, false],
      ['_x0041_', 0, true],
    ];
    deepEqual(await readBack(rows), [{ name: 'Actions', rows }]);
  });

  it('never has a formula', async () => {
    const rows = [['=1+1'], ['+33'], ['-2'], ['@SOMME(A1)'], ['=cmd|" /C calc"!A0']];
    const bytes = await cellsWorkbook([{ name: 'Actions', rows }]);
    const { sheets } = await readXlsx(bytes);
    deepEqual(sheets[0]?.rows, rows);
    deepEqual(
      [...(sheets[0]?.cells ?? [])].filter(([, cell]) => cell.formula !== undefined),
      [],
    );
  });

  it('is printed with all its columns on one sheet of paper, its head on each', async () => {
    const { sheets } = await readXlsx(await cellsWorkbook([{ name: 'Actions', rows: [['action', 'fait']] }]));
    const { orientation, fitToPage, fitToWidth, fitToHeight, printTitlesRow } = sheets[0]?.pageSetup ?? {};
    deepEqual([orientation, fitToPage, fitToWidth, fitToHeight, printTitlesRow], ['landscape', true, 1, 0, '$1:$1']);
  });

  it('has columns as wide as their figures: a head that is longer is turned up', async () => {
    const rows = [
      ['action', 'total_taches_count'],
      ['cae_1.1.1.1.1', 3],
    ];
    const { sheets } = await readXlsx(await cellsWorkbook([{ name: 'Actions', rows }]), { readStyles: true });
    deepEqual(
      ['0,0', '0,1', '1,1'].map(cell => sheets[0]?.cells?.get(cell)?.style?.alignment?.textRotation),
      [undefined, 90, undefined],
    );
  });

  it('shows as many decimals of all numbers of a column, which are kept whole', async () => {
    const rows = [
      ['fait', 'taches'],
      [3.75, 2],
      [0.6, 1],
      [490, 3],
    ];
    const { sheets } = await readXlsx(await cellsWorkbook([{ name: 'Actions', rows }]), { readStyles: true });
    const formats = (column: number) => [1, 2, 3].map(row => sheets[0]?.cells?.get(`${row},${column}`)?.style?.numFmt);
    deepEqual(formats(0), ['0.00', '0.00', '0.00']);
    deepEqual(formats(1), [undefined, undefined, undefined]);
    deepEqual(sheets[0]?.rows, rows);
  });

  it('refuses a text that no cell can hold', async () => {
    await rejects(cellsWorkbook([{ name: 'Actions', rows: [['x'.repeat(40_000)]] }]), { reason: 'cell-too-long' });
  });
});
