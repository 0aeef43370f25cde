import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../kit/cli.ts';
import { inFolder } from '../kit/disk.ts';

const REFERENTIAL = fileURLToPath(new URL('../../referentiel/', import.meta.url));
const EXAMPLE = join(REFERENTIAL, 'exemple');
const SCENARIO = join(EXAMPLE, 'scenarios/commune_rurale.scenario.yml');

describe('a file where a folder is to be written', () => {
  for (const [what, args, name = ''] of [
    ['an import', ['import', join(REFERENTIAL, 'transition/feuilles'), '--as', 'vivant']],
    ['an export of sheets', ['export', EXAMPLE, '--format', 'sheets']],
    ['an export of a workbook', ['export', EXAMPLE, '--format', 'xlsx'], 'cae.xlsx'],
    ['a workbook of scores', ['score', EXAMPLE, '--scenario', SCENARIO, '--format', 'xlsx'], 'scores.xlsx'],
    ['generated scenarios', ['scenario', EXAMPLE, '--generate', 'nature_2.2.2']],
    ['a site', ['site', EXAMPLE]],
  ] as const) {
    it(`is named by ${what}, also above that folder`, () =>
      inFolder({ taken: 'Bonjour' }, async ({ path, at }) => {
        for (const into of [join(path, 'taken', name), join(path, 'taken/below', name)]) {
          const { code, err } = await runCli([...args, '--into', into]);
          assert.equal(code, 2);
          assert.match(err, /\btaken is a file: give a folder\.\n$/);
        }
        assert.equal(readFileSync(at('taken'), 'utf8'), 'Bonjour');
      }));
  }
});

describe('a folder that would be called as a file is', () => {
  const IMPORT = ['import', join(REFERENTIAL, 'transition/feuilles'), '--as', 'vivant'];
  const SHEETS = ['export', EXAMPLE, '--format', 'sheets'];
  const WORKBOOK = ['export', EXAMPLE, '--format', 'xlsx'];
  for (const [what, args, into, told] of [
    ['an import', IMPORT, 'out.xls', 'give the name of a folder, or make this one first'],
    ['an import', IMPORT, 'below/te.XLSX', 'give the name of a folder, or make this one first'],
    ['a workbook', WORKBOOK, 'out.xls', 'give a workbook that ends with .xlsx, or a folder'],
    ['sheets', SHEETS, 'te.xlsx', 'CSV files in a folder, .* --format xlsx'],
    [
      'generated scenarios',
      ['scenario', EXAMPLE, '--generate', 'nature_2.2.2'],
      'essai.yml',
      'give the name of a folder',
    ],
    ['a site', ['site', EXAMPLE], 'site.html', 'give the name of a folder'],
  ] as const) {
    it(`is not made for ${what} (${into}): it was mistyped`, () =>
      inFolder({}, async ({ path, at }) => {
        const { code, out, err } = await runCli([...args, '--into', at(into)]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, new RegExp(`^There is no folder .*, and it is called as a file is: .*${told}.*\\.\n$`));
        assert.deepEqual(readdirSync(path), []);
      }));
  }

  it('is written into where it is there, and where its dot begins no kind of file', () =>
    inFolder({ 'out.xls/Bonjour': '' }, async ({ at }) => {
      for (const into of ['out.xls', 'te-1.2', 'below.csv/te']) {
        assert.equal((await runCli([...SHEETS, '--into', at(into)])).code, 0);
        assert.ok(readdirSync(at(into)).includes('structure.csv'));
      }
      assert.equal((await runCli([...WORKBOOK, '--into', at('above.csv/te.xlsx')])).code, 0);
      assert.deepEqual(readdirSync(at('above.csv')), ['te.xlsx']);
    }));
});

describe('a place where nothing can be written', () => {
  it('is told in words', () =>
    inFolder({}, async ({ path }) => {
      const into = join(path, 'n'.repeat(300));
      const { code, err } = await runCli(['export', EXAMPLE, '--format', 'sheets', '--into', into]);
      assert.deepEqual([code, err], [2, 'The folder cannot be written: the name is too long. Nothing was written.\n']);
    }));

  it('is told at once where no folder can be made', async () => {
    const into = '/proc/referentiel/below';
    const { code, err } = await runCli(['export', EXAMPLE, '--format', 'sheets', '--into', into]);
    assert.equal(code, 2);
    assert.match(err, /^The folder cannot be written: .* Nothing was written\.\n$/);
  });
});
