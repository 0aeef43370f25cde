import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Tables } from '../../server/src/core/model/sheet.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { familyOf } from '../../server/src/core/sheets/family.ts';
import { placedColumns } from '../../server/src/core/sheets/markdown/places.ts';
import { tablesOf } from '../../server/src/core/sheets/markdown/read-tables.ts';
import { writtenFiles } from '../../server/src/core/sheets/markdown/write.ts';
import { normalCell } from '../../server/src/core/sheets/normal.ts';
import { readSource } from '../../server/src/disk/tables/source.ts';

const folder = process.env['ORACLE_DIR'];

describe('the sheets of the platform of 2026', () => {
  for (const name of ['cae', 'te']) {
    it(`of ${name} lose no cell as Markdown, and make the same files again`, async () => {
      assert.ok(folder, 'ORACLE_DIR must name the folder that holds corpus/');
      const { tables } = await readSource(join(folder, 'corpus/platform-2026'), name);
      const family = familyOf(name, undefined);
      const written = writtenFiles(tables, family);
      const sources = [...written.files].map(([path, text]) => parseFile(`/ws/${path}`, text));
      const back = tablesOf(sources, { name, folder: '/ws/actions' }, written.settings);
      assert.ok(cellsIn(tables).length > 30_000);
      assert.deepEqual(lostCells(tables, back), []);
      const again = writtenFiles(back, family);
      assert.deepEqual([...again.files], [...written.files]);
      assert.deepEqual(again.settings, written.settings);
    });
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
