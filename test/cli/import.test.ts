import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { writeXlsx } from 'hucre';
import { type CliResult, runCli } from '../kit/cli.ts';
import { type Files, type Folder, inFolder } from '../kit/disk.ts';

const STRUCTURE = `identifiant,nom,points,origine,labels,description
1,Sols vivants,6,,,
1.1,Jardins,6,,,
1.1.1,Planter des haies,6,,te_cae,"Une haie,
puis deux."
1.1.1.1,Choisir les essences,"2,5",cae_1.1 (1),te_cae,
1.1.1.2,Creuser les fosses,"3,5",,,
1.1.1alter,Planter ailleurs,,,,
`;
const PREUVES = 'id,nom,actions,description\nplan,Plan de plantation,te_1.1.1,\n';
const SHEETS: Files = { 's/structure.csv': STRUCTURE, 's/preuves.csv': PREUVES, 'ids.txt': 'cae_1.1\n\nCAE_1.2\n' };

/** Somebody’s picture of what the cells hold. */
const CHART = { type: 'column', series: [{ values: 'C2:C4' }], anchor: { from: { row: 6, col: 0 } } };

const importing = (folder: Folder, ...more: readonly string[]): Promise<CliResult> =>
  runCli(['import', folder.at('s'), '--into', folder.at('d'), '--as', 'te', ...more]);

/** The files below a folder, in order. */
async function filesIn(path: string): Promise<readonly string[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath.slice(path.length)}/${entry.name}`)
    .sort();
}

describe('import', () => {
  it('tells of a CSV file that it does not read', () =>
    inFolder({ ...SHEETS, 's/notes.csv': 'a\n1\n', 's/version.csv': 'version,date,description\n' }, async folder => {
      const { out } = await importing(folder, '--known', folder.at('ids.txt'), '--dry-run', '--format', 'json');
      const { problems }: { readonly problems: readonly Record<'file' | 'code' | 'message', string>[] } =
        JSON.parse(out);
      assert.deepEqual(
        problems.filter(({ code }) => code === 'sheet-unread').map(({ file, message }) => [file, message]),
        [
          ['notes.csv', 'This is none of the sheets that the platform reads: nothing of it is imported.'],
          [
            'version.csv',
            'The platform reads its sheets by their names, to the letter: nothing of this one is imported. Rename it “versions.csv”.',
          ],
        ],
      );
    }));

  it('writes the Markdown files of sheets, and tells all of it as data', () =>
    inFolder(SHEETS, async folder => {
      const { code, out, err } = await importing(folder, '--known', folder.at('ids.txt'), '--format', 'json');
      assert.deepEqual([code, err], [0, '']);
      const { verdict, problems, points, written } = JSON.parse(out);
      assert.equal(verdict, 'accepted');
      assert.deepEqual(points, {
        te: 6,
        te_1: 6,
        'te_1.1': 6,
        'te_1.1.1': 6,
        'te_1.1.1.1': 2.5,
        'te_1.1.1.2': 3.5,
        'te_1.1.1alter': null,
      });
      assert.deepEqual(problems, [
        {
          file: 'structure.csv',
          line: 7,
          column: 'A',
          header: 'identifiant',
          code: 'alternative-empty',
          severity: 'warning',
          message: 'The alternative 1.1.1alter has no sub-actions, so it has no points. Add some, or remove it.',
          platform: null,
        },
        {
          file: 'structure.csv',
          line: 7,
          column: 'A',
          header: 'identifiant',
          code: 'alternative-overlap',
          severity: 'warning',
          message:
            '1.1.1 and 1.1.1alter count both for all collectivités. Correct their deactivations so that one of them always holds.',
          platform: null,
        },
      ]);
      assert.deepEqual(written, [
        'actions/1.1.1.md',
        'actions/1.1.1alter.md',
        'actions/1.md',
        'actions/te.md',
        'preuves/te_1.md',
        'referentiel.json',
      ]);
      assert.deepEqual(
        await filesIn(folder.at('d')),
        written.map((name: string) => `/${name}`),
      );
      const { code: checked, out: report } = await runCli(['check', folder.at('d'), '--format', 'json']);
      assert.equal(checked, 0, report);
    }));

  it('writes nothing that the platform would refuse, and quotes it', () =>
    inFolder({ ...SHEETS, 's/preuves.csv': PREUVES.replace('te_1.1.1', 'te_9') }, async folder => {
      const { code, out } = await importing(folder);
      assert.equal(code, 1);
      assert.match(
        out,
        /^preuves\.csv C2 \(actions\) error evidence-action .*\n {2}The platform says: Invalid action reference te_9 for preuve plan\n/,
      );
      assert.match(out, /The platform would refuse these sheets\.\nNothing was written\.\n$/);
      assert.deepEqual(await filesIn(folder.at('d')), []);
    }));

  it('says which id has no place in Markdown', () =>
    inFolder({ ...SHEETS, 's/structure.csv': `${STRUCTURE}.1,Sans axe,,,,\n` }, async folder => {
      const { code, err } = await importing(folder, '--known', folder.at('ids.txt'));
      assert.equal(code, 2);
      assert.match(err, /^The cell structure\.csv A\d+ cannot be kept in Markdown: the form of its id is lost there/);
      assert.deepEqual(await filesIn(folder.at('d')), []);
    }));

  it('shortens the quote of a long row for a person, and keeps its end', () =>
    inFolder({ 's/structure.csv': `identifiant,description,points\n1,${'x'.repeat(5000)},dix\n` }, async folder => {
      const { out } = await importing(folder);
      assert.match(
        out,
        /The platform says: Invalid sheet record on line 1 .* … .*points - Invalid input: expected number/,
      );
      assert(out.length < 1500, out);
    }));

  it('knows the actions of the workspace around, and judges no origin in a référentiel that is not there', () =>
    inFolder(
      {
        ...SHEETS,
        'cae/1.md': '# Un\n```yaml\nidentifiant: 1\n```\n',
        'cae/cae.md': '# CAE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n',
      },
      async folder => {
        const { code, out } = await importing(folder, '--dry-run');
        assert.equal(code, 1);
        assert.match(
          out,
          /D5 \(origine\) error origin-unknown .*\n {2}The platform says: Invalid origine value action cae_1\.1 for action te_1\.1\.1\.1/,
        );
        await folder.remove('cae');
        assert.equal((await importing(folder, '--dry-run')).code, 0);
      },
    ));

  it('compares with the version that the platform has', () =>
    inFolder({ ...SHEETS, 's/versions.csv': 'version,date,description\n1.2.0,2026-01-01,Premier\n' }, async folder => {
      assert.equal((await importing(folder, '--dry-run', '--current-version', '1.1.9')).code, 0);
      const { code, out } = await importing(folder, '--dry-run', '--current-version', '1.2.0');
      assert.equal(code, 1);
      assert.match(out, /Version 1\.2\.0 is not greater than current version 1\.2\.0/);
    }));

  it('writes nothing in a rehearsal, and the same only once', () =>
    inFolder(SHEETS, async folder => {
      assert.match(
        (await importing(folder, '--dry-run')).out,
        /Nothing was written: 6 files would be, 0 are as they should be\.\n$/,
      );
      assert.deepEqual(await filesIn(folder.at('d')), []);
      assert.match((await importing(folder)).out, /Files written: 6, removed: 0, as they should be already: 0\.\n$/);
      assert.match((await importing(folder)).out, /Files written: 0, removed: 0, as they should be already: 5\.\n$/);
    }));

  it('overwrites what somebody wrote, and removes what lost its rows, only when told to', () =>
    inFolder(SHEETS, async folder => {
      await importing(folder);
      await folder.write('d/notes.md', '# À moi\n');
      await folder.write('d/actions/te.md', '# Mon référentiel\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n');
      await folder.write(
        'd/referentiel.json',
        (await readFile(folder.at('d/referentiel.json'), 'utf8')).replace('{', '{ "rules": { "file-name": "off" },'),
      );
      await folder.write('s/structure.csv', STRUCTURE.replace('haies', 'arbres').replace(/1\.1\.1alter.*\n/, ''));
      const before = await Promise.all(
        (await filesIn(folder.at('d'))).map(name => readFile(folder.at(`d${name}`), 'utf8')),
      );
      const { code, err } = await importing(folder);
      assert.equal(code, 2);
      assert.match(
        err,
        /^3 files of .* are otherwise, or their rows are gone: actions\/1\.1\.1\.md, referentiel\.json, actions\/1\.1\.1alter\.md\. Nothing was written; --force overwrites them\.\n$/,
      );
      assert.deepEqual(
        await Promise.all((await filesIn(folder.at('d'))).map(name => readFile(folder.at(`d${name}`), 'utf8'))),
        before,
      );
      const forced = await importing(folder, '--force');
      assert.match(forced.out, /Files written: 2, removed: 1, as they should be already: 2\.\n$/);
      assert.match(await readFile(folder.at('d/actions/1.1.1.md'), 'utf8'), /^# Planter des arbres\n/);
      assert.match(await readFile(folder.at('d/actions/te.md'), 'utf8'), /^# Mon référentiel\n/);
      assert.deepEqual(JSON.parse(await readFile(folder.at('d/referentiel.json'), 'utf8')).rules, {
        'file-name': 'off',
      });
      assert.deepEqual(await filesIn(folder.at('d')), [
        '/actions/1.1.1.md',
        '/actions/1.md',
        '/actions/te.md',
        '/notes.md',
        '/preuves/te_1.md',
        '/referentiel.json',
      ]);
    }));

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

  it('ends with 0 where the platform accepts the sheets, whatever is wrong in them: a formula without a result', () =>
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
      assert.equal(code, 0, out);
    }));

  it('reads a hundred thousand rows, and cells as long as a spreadsheet has', () =>
    inFolder({}, async folder => {
      const long = 'x'.repeat(32_767);
      const rows = Array.from({ length: 100_000 }, (_, at) => `,"Ligne ${at}",`).join('\n');
      await folder.write('s/structure.csv', `identifiant,nom,description\n1,Un,${long}\n${rows}\n`);
      const { code, out } = await importing(folder);
      assert.equal(code, 0);
      assert.match(out, /structure\.csv\/sheet-row-without-id: 99980 more are not shown\.\n/);
      assert((await readFile(folder.at('d/actions/1.md'), 'utf8')).includes(long));
    })).timeout(60_000);

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
    [
      'settings that are no JSON',
      { ...(SHEETS as object), 'd/referentiel.json': '{' },
      /^referentiel\.json is no JSON object/,
    ],
    [
      'rows whose names are more bytes than referentiel.json may hold',
      { 's/thematiques.csv': `id,nom\n${['a', 'b', 'c'].map(sign => `${sign}${'é'.repeat(400_000)},Nom\n`).join('')}` },
      /^There are too many rows: referentiel\.json would be too large/,
    ],
    [
      'a folder in the place of a file',
      { ...(SHEETS as object), 'd/actions/1.md/x': '' },
      /stands in the way of actions\/1\.md/,
    ],
    [
      'a file in the place of a folder',
      { ...(SHEETS as object), 'd/preuves': '' },
      /stands in the way of preuves\/te_1\.md/,
    ],
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
    inFolder({ ...(SHEETS as object), 'outside/structure.csv': STRUCTURE, 'outside/x': '' }, async folder => {
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
      assert.match(err, /^pipe\.xlsx is no ordinary file/);
    }));

  for (const [args, message] of [
    [['import'], 'Give one workbook or one folder of sheets: SOURCE.'],
    [['import', 'x'], 'Say where to write: --into DIR.'],
    [['import', 'x', '--into', 'd', '--as', 'Te'], 'Te is no name of a référentiel: use small letters, such as te.'],
    [['import', 'x', '--into', 'd', '--current-version', '1.0'], '1.0 is no version, such as 1.2.0.'],
  ] as const) {
    it(`tells how it is called: ${args.join(' ')}`, async () => {
      const { code, err } = await runCli(args);
      assert.equal(code, 2);
      assert.equal(err.split('\n')[0], message);
    });
  }
});
