import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { runCli } from '../../kit/cli.ts';
import { type Files, inFolder } from '../../kit/disk.ts';
import { filesIn, importing, PREUVES, SHEETS, STRUCTURE } from './support.ts';

describe('an import', () => {
  for (const [what, files, message] of [
    [
      'a CSV in Latin-1',
      { 's/structure.csv': Buffer.from('identifiant,nom\n1,Été\n', 'latin1') },
      /structure\.csv is not in UTF-8/,
    ],
    [
      'a CSV with semicolons',
      { 's/structure.csv': 'identifiant;nom;points\n1;Un;5\n' },
      /separates its columns by “;”/,
    ],
    ['a CSV with tabs', { 's/structure.csv': 'identifiant\tnom\n1\tUn\n' }, /separates its columns by tabs/],
    [
      'a CSV with a quote that nobody closes',
      { 's/structure.csv': 'identifiant,nom\n1,"Un\n2,Deux\n' },
      /is no sound CSV: a quotation mark is missing/,
    ],
    [
      'no sheet at all',
      { 's/readme.txt': '' },
      /holds no sheet\. The names of its files end in one of: thematiques\.csv/,
    ],
    [
      'evidence alone',
      { 's/preuves.csv': PREUVES },
      /has no tab or file “Structure référentiel”\. It has: preuves\.csv\./,
    ],
    [
      'evidence beside a sheet of another name',
      { 's/preuves.csv': PREUVES, 's/structures.csv': STRUCTURE },
      /has no tab or file “Structure référentiel”\. It has: preuves\.csv, structures\.csv\./,
    ],
    ['a text in place of a workbook', { s: 'identifiant,nom\n' }, /^s is no workbook \(\.xlsx\)/],
    [
      'two sheets of one référentiel',
      { 's/a-te-structure.csv': STRUCTURE, 's/b-te-structure.csv': STRUCTURE },
      /holds several sheets of one kind/,
    ],
    [
      'another référentiel',
      { 's/cae-structure.csv': STRUCTURE, 's/eci-structure.csv': STRUCTURE },
      /No sheet in .* has te in its name/,
    ],
    ['settings that are no JSON', { ...SHEETS, 'd/referentiel.json': '{' }, /^referentiel\.json is no JSON object/],
    [
      'rows whose names are more bytes than referentiel.json may hold',
      { 's/thematiques.csv': `id,nom\n${['a', 'b', 'c'].map(sign => `${sign}${'é'.repeat(400_000)},Nom\n`).join('')}` },
      /^There are too many rows: referentiel\.json would be too large/,
    ],
    ['a folder in the place of a file', { ...SHEETS, 'd/actions/1.md/x': '' }, /stands in the way of actions\/1\.md/],
    ['a file in the place of a folder', { ...SHEETS, 'd/preuves': '' }, /stands in the way of preuves\/te_1\.md/],
  ] as const) {
    it(`refuses ${what} in one line, and writes nothing`, () =>
      inFolder(files as Files, async folder => {
        const before = await filesIn(folder.path);
        const { code, out, err } = await importing(folder);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, message);
        assert.match(err, /^[^\n]+\n$/);
        assert.deepEqual(await filesIn(folder.path), before);
      }));
  }

  it('follows no link out of either folder, and waits for no pipe', () =>
    inFolder({ ...SHEETS, 'outside/structure.csv': STRUCTURE, 'outside/x': '' }, async folder => {
      await folder.remove('s/structure.csv');
      await symlink(folder.at('outside/structure.csv'), folder.at('s/structure.csv'));
      assert.match((await importing(folder)).err, /^The sheet structure\.csv is a link that leads out of its folder/);
      await folder.remove('s/structure.csv');
      await folder.write('s/structure.csv', STRUCTURE);
      await folder.write('d/x', '');
      await symlink(folder.at('outside'), folder.at('d/actions'));
      assert.match(
        (await importing(folder)).err,
        /^actions\/1\.1\.1\.md stands behind a link that leads out of the folder/,
      );
      assert.deepEqual(await filesIn(folder.at('outside')), ['/structure.csv', '/x']);
      execFileSync('mkfifo', [folder.at('pipe.xlsx')]);
      const { code, err } = await runCli(['import', folder.at('pipe.xlsx'), '--into', folder.at('d')]);
      assert.equal(code, 2);
      assert.match(err, /^pipe\.xlsx is a folder, or no ordinary file/);
    }));
});
