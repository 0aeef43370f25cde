import { deepEqual, rejects } from 'node:assert/strict';
import { readXlsx } from 'hucre';
import { cellsWorkbook } from '../../../server/src/disk/tables/cells-workbook.ts';

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

  it('refuses a text that no cell can hold', async () => {
    await rejects(cellsWorkbook([{ name: 'Actions', rows: [['x'.repeat(40_000)]] }]), { reason: 'cell-too-long' });
  });
});
