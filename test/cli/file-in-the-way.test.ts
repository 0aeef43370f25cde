import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
