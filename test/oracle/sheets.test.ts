import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tables } from '../../server/src/core/model/sheet.ts';
import { placedColumns } from '../../server/src/core/sheets/markdown/places.ts';
import { normalCell } from '../../server/src/core/sheets/normal.ts';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import { readSource } from '../../server/src/tables/source.ts';
import { runCli } from '../kit/cli.ts';
import { inFolder } from '../kit/disk.ts';
import { importSheets } from './import-sheets.ts';

const folder = process.env['ORACLE_DIR'];

describe('the sheets of the platform of 2026', () => {
  for (const name of ['cae', 'te']) {
    it(`of ${name} lose no cell on the way through Markdown, CSV files and a workbook, and make the same files again`, () =>
      inFolder({}, async ({ at }) => {
        assert.ok(folder, 'ORACLE_DIR must name the folder that holds corpus/');
        const corpus = join(folder, 'corpus/platform-2026');
        const run = async (...args: readonly string[]): Promise<void> => {
          const { code, out, err } = await runCli(args);
          assert.deepEqual([code, err], [0, ''], out);
        };
        await importSheets(corpus, at('first'), name);
        await run('export', at('first'), '--format', 'sheets', '--into', at('csv'));
        await run('export', at('first'), '--format', 'xlsx', '--into', at('book.xlsx'));
        await importSheets(at('csv'), at('second'), name);
        await importSheets(at('book.xlsx'), at('third'));
        const { tables } = await readSource(diskFiles, corpus, name);
        assert.ok(cellsIn(tables).length > 30_000);
        assert.deepEqual(lostCells(tables, (await readSource(diskFiles, at('csv'), name)).tables), []);
        assert.deepEqual(lostCells(tables, (await readSource(diskFiles, at('book.xlsx'), name)).tables), []);
        const texts = await textsIn(at('first'));
        assert.ok(texts.size > 300);
        assert.deepEqual(await textsIn(at('second')), texts);
        assert.deepEqual(await textsIn(at('third')), texts);
      }));
  }
});

/** The cells that are not the same in their normal form. */
function lostCells(before: Tables, after: Tables): readonly string[] {
  const there = new Map(cellsIn(after));
  return cellsIn(before).flatMap(([place, text]) => (there.get(place) === text ? [] : [place]));
}

/** The texts of all cells in their normal form, the headers as they are, by their places. */
function cellsIn(tables: Tables): readonly (readonly [place: string, text: string])[] {
  return [...tables.values()].flatMap(({ kind, rows }) => {
    const columns = placedColumns(kind, rows[0] ?? []);
    return rows.flatMap((row, at) =>
      columns.map(({ column, name }) => {
        const text = row[column] ?? '';
        return [`${kind} ${at} ${column}`, at === 0 ? text : normalCell(kind, name, text)] as const;
      }),
    );
  });
}

/** The texts of all files of a folder, by their names. */
async function textsIn(path: string): Promise<ReadonlyMap<string, string>> {
  const found = (await readdir(path, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
  const files = found.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(
    await Promise.all(files.map(async file => [file.slice(path.length), await readFile(file, 'utf8')] as const)),
  );
}
