import assert from 'node:assert/strict';
import { type CellValue, writeXlsx } from 'hucre';
import JSZip from 'jszip';
import { TableFault } from '../../server/src/tables/fault.ts';
import { workbookTables, workbookTabs } from '../../server/src/tables/workbook.ts';
import { zipFault } from '../../server/src/tables/zip-sizes.ts';

const TAB = 'Structure référentiel';

/** The rows of the first sheet of a workbook that was made with these cells. */
async function rowsOf(rows: CellValue[][], more: object = {}): Promise<readonly (readonly string[])[] | undefined> {
  const { tables } = await workbookTables('te.xlsx', await writeXlsx({ sheets: [{ name: TAB, rows, ...more }] }));
  return tables.get('structure')?.rows;
}

/** What a workbook is refused for. */
async function reasonOf(bytes: Uint8Array): Promise<string> {
  return workbookTables('te.xlsx', bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof TableFault ? `${error.reason} ${error.detail}`.trim() : String(error)),
  );
}

async function zipped(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

describe('a workbook', () => {
  it('gives dates as a spreadsheet in French shows them', async () => {
    const shown = [
      ['d-mmm', '31-déc'],
      ['d-mmm-yy', '31-déc-30'],
      ['dddd d mmmm yyyy', 'mardi 31 décembre 2030'],
      ['mm-dd-yy', '31/12/2030'],
      ['m/d/yy h:mm', '31/12/2030 13:05'],
      ['yyyy-mm-dd', '2030-12-31'],
      ['[$-409]d-mmm', '31-Dec'],
    ] as const;
    const value = new Date('2030-12-31T13:05Z');
    const cells = new Map(
      shown.map(([numFmt], at) => [`${at + 1},1`, { value, type: 'date', style: { numFmt } }] as const),
    );
    const rows: CellValue[][] = [['identifiant', 'nom'], ...shown.map((_, at) => [`1.${at}`, value])];
    const read = await rowsOf(rows, { cells });
    assert.deepEqual(
      read?.slice(1).map(([, text]) => text),
      shown.map(([, text]) => text),
    );
  });

  it('gives the texts of its cells as they are', async () => {
    const rows = [
      ['identifiant', 'nom'],
      ['1.10', ' deux\nlignes  \n\nfin'],
      ['1.2', '=1+1'],
      ['1.3', '-5 « é » 😀'],
      ['1.4', 'x'.repeat(32_767)],
    ];
    assert.deepEqual(await rowsOf(rows), rows);
  });

  it('gives numbers, dates and truths as they are shown', async () => {
    const styled = (numFmt: string) => ({ style: { numFmt } });
    const cells = new Map([
      ['1,1', { value: 0.4, type: 'number', ...styled('0%') }],
      ['1,2', { value: 1000.5, type: 'number', ...styled('#,##0.00') }],
      ['1,3', { value: new Date('2030-01-31'), type: 'date', ...styled('yyyy-mm-dd') }],
    ]);
    const rows = [
      ['identifiant', 'a', 'b', 'c', 'd', 'e'],
      [1.1, 0.4, 1000.5, new Date('2030-01-31'), true, 0.1 + 0.2],
    ];
    const [, row = []] = (await rowsOf(rows, { cells })) ?? [];
    assert.deepEqual(
      [row[0], row[1], row[2]?.replace(/\s/g, ' '), row[3], row[4], row[5]],
      ['1.1', '40%', '1 000,50', '2030-01-31', 'TRUE', '0.3'],
    );
  });

  it('gives numbers in formats that say “General”, or a sign of per cent as a text, as a spreadsheet shows them', async () => {
    const shown = [
      ['General;-General;', 40, '40'],
      ['[Red]General', -2.5, '-2.5'],
      ['General;-General', -2.5, '-2.5'],
      ['General" pts"', 3, '3 pts'],
      ['0" %"', 40, '40 %'],
      ['0\\%', 40, '40%'],
      ['_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', 0, '-'],
      ['_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', -2.5, '-2,50'],
    ] as const;
    const cells = new Map(
      shown.map(([numFmt, value], at) => [`${at + 1},1`, { value, type: 'number', style: { numFmt } }]),
    );
    const rows = await rowsOf([['identifiant', 'points'], ...shown.map(([, value]) => ['1', value])], { cells });
    assert.deepEqual(
      rows?.slice(1).map(row => row[1]?.trim()),
      shown.map(([, , text]) => text),
    );
  });

  it('tells the name of its référentiel where a property of it is one', async () => {
    const referentialIn = async (referentiel: string) => {
      const properties = { custom: { referentiel } };
      const bytes = await writeXlsx({ sheets: [{ name: TAB, rows: [['identifiant']] }], properties });
      return (await workbookTables('te.xlsx', bytes)).referential;
    };
    assert.equal(await referentialIn('vivant'), 'vivant');
    for (const other of ['CAE', 'La ville', '../te', '']) assert.equal(await referentialIn(other), undefined);
  });

  it('tells of the tabs that it does not read, and of the name that one of them nearly has', async () => {
    const tabs = [TAB, 'Notes', ' preuves reglementaires'].map(name => ({ name, rows: [['id'], ['1']] }));
    const { unread } = await workbookTables('te.xlsx', await writeXlsx({ sheets: tabs }));
    assert.deepEqual(
      unread.map(({ file, code, severity, args }) => [file, code, severity, args['suggestion']]),
      [
        ['te.xlsx › Notes', 'sheet-unread', 'information', undefined],
        ['te.xlsx ›  preuves reglementaires', 'sheet-unread', 'warning', 'Preuves réglementaires'],
      ],
    );
  });

  it('tells of formulas, which are imported as their results', async () => {
    const cells = new Map([
      ['1,1', { value: 5, type: 'formula', formula: 'SUM(A1:A2)', formulaResult: 5 }],
      ['2,1', { value: null, type: 'formula', formula: 'A1' }],
    ]);
    const sheets = [
      {
        name: TAB,
        rows: [
          ['identifiant', 'points'],
          ['1', 5],
          ['2', null],
        ],
        cells,
      },
    ];
    const { tables } = await workbookTables('te.xlsx', await writeXlsx({ sheets: sheets as never }));
    const table = tables.get('structure');
    assert.deepEqual(
      table?.rows.map(row => row[1]),
      ['points', '5', ''],
    );
    assert.deepEqual(table?.notes, [
      { kind: 'formula', text: '=SUM(A1:A2)', row: 1, column: 1 },
      { kind: 'no-result', text: '=A1', row: 2, column: 1 },
    ]);
  });

  it('whose number is no date though it is to be shown as one says so, as a spreadsheet does', async () => {
    const cells = new Map([['1,1', { value: 200_012_345, type: 'number', style: { numFmt: 'd mmm yyyy' } }]]);
    const rows = [
      ['identifiant', 'nom'],
      ['1', 200_012_345],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: TAB, rows, cells: cells as never }] });
    const table = (await workbookTables('te.xlsx', bytes)).tables.get('structure');
    assert.deepEqual(table?.rows[1], ['1', '#####']);
    assert.deepEqual(table.notes, [{ kind: 'error', text: '#####', row: 1, column: 1 }]);
    const [tab] = await workbookTabs('te.xlsx', bytes);
    assert.deepEqual(tab?.rows[1], ['1', '#####']);
  });

  it('that is no sheet of the platform gives a formula without a result itself: it is not as if nothing stood there', async () => {
    const cells = new Map([['0,1', { value: null, type: 'formula', formula: '1-A1' }]]);
    const bytes = await writeXlsx({ sheets: [{ name: 'Export', rows: [[0.5, null]], cells: cells as never }] });
    assert.deepEqual(await workbookTabs('Export_CAE.xlsx', bytes), [{ name: 'Export', rows: [['0.5', '=1-A1']] }]);
  });

  it('without any of the tabs names those that it has', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Feuille 1', rows: [['a']] },
        { name: 'Structure', rows: [['b']] },
      ],
    });
    assert.equal(await reasonOf(bytes), 'no-tab Feuille 1, Structure');
  });

  it('that is none is refused', async () => {
    assert.equal(await reasonOf(new TextEncoder().encode('identifiant,nom')), 'not-a-workbook');
    assert.equal(await reasonOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), 'encrypted');
    assert.equal(await reasonOf(new Uint8Array([0x50, 0x4b, 3, 4])), 'not-a-workbook');
    assert.equal(await reasonOf(await zipped({ 'a.txt': 'a' })), 'damaged');
    const openDocument = await zipped({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': '',
    });
    assert.equal(await reasonOf(openDocument), 'not-a-workbook');
    const bytes = await writeXlsx({ sheets: [{ name: TAB, rows: [['identifiant']] }] });
    assert.notEqual(await reasonOf(bytes.slice(0, bytes.length - 40)), 'read');
  });

  it('whose cells share one long text is refused, and not written out', async () => {
    const rows = [['identifiant'], ...Array.from({ length: 2000 }, () => ['x'.repeat(60_000)])];
    assert.equal(await reasonOf(await writeXlsx({ sheets: [{ name: TAB, rows }] })), 'too-large');
  });

  it('of two cells far apart is refused, and not filled up', async () => {
    const sheet = (cells: string) =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
    const whole = await writeXlsx({ sheets: [{ name: TAB, rows: [['identifiant']] }] });
    const zip = await JSZip.loadAsync(whole);
    zip.file(
      'xl/worksheets/sheet1.xml',
      sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    );
    assert.equal(await reasonOf(await zip.generateAsync({ type: 'uint8array' })), 'damaged');
  });
});

describe('the size of a zip file', () => {
  it('is what its parts say, and what they really hold', async () => {
    const bytes = await zipped({ 'a.xml': 'a'.repeat(50_000), 'b.xml': 'b'.repeat(50_000) });
    assert.equal(await zipFault(bytes), undefined);
    assert.equal(await zipFault(bytes, 100_000), undefined);
    assert.equal(await zipFault(bytes, 99_999), 'bomb');
  });

  it('is not believed where a part says too little', async () => {
    const bytes = await zipped({ 'a.xml': 'a'.repeat(100_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    assert.equal(await zipFault(bytes, 50_000), 'bomb');
    view.setUint32(directory + 24, 4_000_000_000, true);
    assert.equal(await zipFault(bytes), 'bomb');
  });

  it('is none where it points outside of itself', async () => {
    const bytes = await zipped({ 'a.xml': 'a' });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint32(bytes.length - 6, 0xfffffff0, true);
    assert.equal(await zipFault(bytes), 'damaged');
    assert.equal(await zipFault(new Uint8Array(100)), 'not-a-zip');
  });
});
