import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { TEXT_LIMIT } from '../../../server/src/core/parse/parse-file.ts';
import { runCli } from '../../kit/cli.ts';
import { inFolder } from '../../kit/disk.ts';
import { filesIn, importing, PREUVES, SHEETS, STRUCTURE } from './support.ts';

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

  for (const [what, sheets] of [
    ['no column of ids', { 's/structure.csv': 'identifant,nom,points\n1,Sols,6\n' }],
    ['headers alone', { 's/structure.csv': 'identifiant,nom,points\n' }],
    [
      'a version alone',
      {
        's/structure.csv': 'identifiant,nom,points\n',
        's/versions.csv': 'version,date,description\n1.0.0,2026-01-01,x\n',
      },
    ],
  ] as const) {
    it(`fails where sheets hold nothing to import, though the platform accepts them: ${what}`, () =>
      inFolder({ 's/structure.csv': STRUCTURE, 'ids.txt': 'cae_1.1\n' }, async folder => {
        await importing(folder, '--known', folder.at('ids.txt'));
        const before = await filesIn(folder.at('d'));
        for (const [name, text] of Object.entries<string>(sheets)) await folder.write(name, text);
        for (const options of [[], ['--force'], ['--dry-run']]) {
          const { code, out } = await importing(folder, ...options);
          assert.equal(code, 1);
          assert.match(out, /Nothing is imported: no row of these sheets has an id, so nothing was written\.\n$/);
        }
        const { out } = await importing(folder, '--format', 'json');
        assert.equal(JSON.parse(out).verdict, 'accepted');
        assert.deepEqual(await filesIn(folder.at('d')), before);
      }));
  }

  it('counts what nobody could look up for it, once each, and nothing where it is at hand', () => {
    const structure =
      'identifiant,nom,points,desactivation,score,origine,indicateurs,exprScore\n' +
      '1,Sols,6,"reponse(q_1, OUI)","si reponse(q_1, OUI) alors 0.5","cae_1.1\ncae_1.2",zz_1,val(zz_2)\n' +
      '2,Eaux,6,,,cae_1.1,zz_1,\n';
    const indicators =
      'identifiantReferentiel,titre,unite,participationScore,sansValeurUtilisateur\n' +
      'zz_1,Un,m,FALSE,FALSE\nzz_2,Deux,m,FALSE,FALSE\n';
    return inFolder({ 's/structure.csv': structure, 'ids.txt': 'cae_1.1\ncae_1.2\n' }, async folder => {
      const told = (await importing(folder, '--dry-run')).out;
      const note = 'Not checked, for nothing here says which of them the platform has';
      assert.match(told, new RegExp(`^${note}: 2 origins, 1 question, 2 indicators\\. --known lists .*\\.$`, 'm'));
      const { code, out } = await importing(folder, '--dry-run', '--format', 'json');
      assert.deepEqual([code, JSON.parse(out).unchecked], [0, { origins: 2, questions: 1, indicators: 2 }]);
      const known = ['--dry-run', '--known', folder.at('ids.txt')];
      assert.match((await importing(folder, ...known)).out, new RegExp(`^${note}: 1 question, 2 indicators\\.$`, 'm'));
      await folder.write('s/questions.csv', 'id,formulation,type\nq_1,Qui ?,binaire\n');
      await folder.write('s/indicateurs.csv', indicators);
      const { out: whole } = await importing(folder, ...known);
      assert.doesNotMatch(whole, /Not checked/);
      assert.match(whole, /would accept these sheets/);
    });
  });

  it('counts one thing as one', () =>
    inFolder(
      {
        's/structure.csv': 'identifiant,nom,points,desactivation,origine\n1,Sols,6,"reponse(a_1, OUI)",cae_1.1\n',
        's/preuves.csv': 'id,nom,actions,description\nplan,Plan,te_1,\n',
        'ids.txt': 'cae_1.1\n',
      },
      async folder => {
        const { out } = await importing(folder, '--dry-run');
        assert.match(out, /accept these sheets: 1 action, 1 rule, 1 piece of evidence, 1 origin\./);
      },
    ));

  it('takes all sheets of the name that the only structure has, whatever the référentiel is to be called', () =>
    inFolder(
      { 's/sols-structure.csv': STRUCTURE, 's/sols-preuves.csv': PREUVES, 'ids.txt': 'cae_1.1\n' },
      async folder => {
        const { code } = await importing(folder, '--known', folder.at('ids.txt'));
        assert.equal(code, 0);
        assert.ok((await filesIn(folder.at('d'))).includes('/preuves/te_1.md'));
      },
    ));

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

  it('refuses an id that begins with a dot, as the platform does', () =>
    inFolder({ 's/structure.csv': 'identifiant,nom,points\n1,Sols,6\n.1,Eaux,6\n' }, async folder => {
      const { code, out } = await importing(folder, '--format', 'json');
      const { verdict, problems } = JSON.parse(out);
      const told = problems.map(({ code: rule, line }: Record<'code' | 'line', unknown>) => [rule, line]);
      assert.deepEqual(
        [code, verdict, told.slice(0, 2)],
        [
          1,
          'refused',
          [
            ['id-parent', 3],
            ['id-invalid', 3],
          ],
        ],
      );
    }));

  it('says which cell has no place in Markdown', () =>
    inFolder({ ...SHEETS, 's/structure.csv': `${STRUCTURE}2,Eau,,,,${'x'.repeat(TEXT_LIMIT)}\n` }, async folder => {
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

  it('compares with the version that the platform has, and refuses sheets that tell none', () =>
    inFolder({ ...SHEETS, 's/versions.csv': 'version,date,description\n1.2.0,2026-01-01,Premier\n' }, async folder => {
      assert.equal((await importing(folder, '--dry-run', '--current-version', '1.1.9')).code, 0);
      const { code, out } = await importing(folder, '--dry-run', '--current-version', '1.2.0');
      assert.equal(code, 1);
      assert.match(out, /Version 1\.2\.0 is not greater than current version 1\.2\.0/);
      await folder.remove('s/versions.csv');
      const without = await importing(folder, '--dry-run', '--current-version', '1.1.9', '--format', 'json');
      const { verdict, problems } = JSON.parse(without.out);
      assert.deepEqual([without.code, verdict], [1, 'refused']);
      assert.deepEqual([problems[0].code, problems[0].severity], ['version-missing', 'error']);
      assert.equal(problems[0].platform, 'Impossible de lire le tableau de version');
      assert.equal((await importing(folder, '--dry-run')).code, 0);
    }));

  it('reads a hundred thousand rows, and cells as long as a spreadsheet has', () =>
    inFolder({}, async folder => {
      const long = 'x'.repeat(32_767);
      const rows = Array.from({ length: 100_000 }, (_, at) => `,"Ligne ${at}",`).join('\n');
      await folder.write('s/structure.csv', `identifiant,nom,description\n1,Un,${long}\n${rows}\n`);
      const { code, out } = await importing(folder);
      assert.equal(code, 0);
      assert.match(out, /structure\.csv\/sheet-row-without-id: and 99980 more\.\n/);
      assert((await readFile(folder.at('d/actions/1.md'), 'utf8')).includes(long));
    })).timeout(60_000);

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
