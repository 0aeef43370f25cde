import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CliResult, runCli } from '../kit/cli.ts';
import { type Folder, inFolder } from '../kit/disk.ts';

const SHEETS = {
  's/te-structure.csv':
    ' Identifiant ,nom,Réglementation,points,labels\r\n2,Deux,,,\r\n1,"Un, ""cité""",,,\r\n1.1,Un un,=1+1,,\r\n' +
    '1.1.1,-5 « é »,"Ligne 1\n\nLigne 2","2,5",te_cae\r\n1.1.1.1,_x000D_,,"2,5","te_cae, te_eci"',
  's/te-preuves.csv': 'id,nom,actions,description',
  's/versions.csv': 'version,date,description\n1.0.0,2026-01-01,Premier\n',
  's/questions.csv': 'id,formulation,type,thematiqueId\nq_a,Qui ?,choix,eau\n',
  's/choix.csv': 'id,questionId,formulation\nq_1,q_a,Nous\n',
  's/thematiques.csv': 'id,nom\neau,Eau\n',
};

const importing = (folder: Folder, source: string, into: string, ...more: readonly string[]): Promise<CliResult> =>
  runCli(['import', folder.at(source), '--into', folder.at(into), ...more]);
const exporting = (
  folder: Folder,
  from: string,
  format: string,
  into: string,
  ...more: readonly string[]
): Promise<CliResult> => runCli(['export', folder.at(from), '--format', format, '--into', folder.at(into), ...more]);

/** The texts of all files of a folder, by their names. */
async function textsIn(path: string): Promise<Readonly<Record<string, string>>> {
  const found = (await readdir(path, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
  const texts = found.map(async entry => {
    const file = join(entry.parentPath, entry.name);
    return [file.slice(path.length + 1), await readFile(file, 'utf8')] as const;
  });
  return Object.fromEntries((await Promise.all(texts)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('export of sheets', () => {
  it('gives back the sheets that came in, cell by cell, and they make the same files', () =>
    inFolder(SHEETS, async folder => {
      assert.equal((await importing(folder, 's', 'd')).code, 0);
      const { code, out } = await exporting(folder, 'd', 'sheets', 'out');
      assert.equal(code, 0);
      assert.match(out, /^Sheets written: .*out\/thematiques\.csv, .*out\/structure\.csv, .*out\/preuves\.csv\.\n$/);
      const expected = Object.entries(SHEETS).map(([name, text]) => [name.replace(/^s\/(?:te-)?/, ''), text] as const);
      assert.deepEqual(
        await textsIn(folder.at('out')),
        Object.fromEntries(expected.sort(([a], [b]) => (a < b ? -1 : 1))),
      );
      assert.equal((await importing(folder, 'out', 'd2', '--as', 'te')).code, 0);
      assert.deepEqual(await textsIn(folder.at('d2')), await textsIn(folder.at('d')));
    }));

  it('writes one workbook, which makes the same files', () =>
    inFolder(SHEETS, async folder => {
      await importing(folder, 's', 'd');
      assert.match((await exporting(folder, 'd', 'xlsx', 'out/feuilles.xlsx')).out, /out\/feuilles\.xlsx\.\n$/);
      assert.match((await exporting(folder, 'd', 'xlsx', 'out')).out, /out\/te\.xlsx\.\n$/);
      const { code, out } = await importing(folder, 'out/feuilles.xlsx', 'd2');
      assert.equal(code, 0, out);
      assert.deepEqual(await textsIn(folder.at('d2')), await textsIn(folder.at('d')));
    }));

  it('tells of an edit what changed, and of a new action where it belongs', () =>
    inFolder(SHEETS, async folder => {
      await importing(folder, 's', 'd');
      await folder.write('d/actions/1.1.2.md', '# Neuve\n```yaml\nidentifiant: 1.1.2\norigine: Nouvelle action\n```\n');
      await exporting(folder, 'd', 'sheets', 'out');
      const structure = await readFile(folder.at('out/structure.csv'), 'utf8');
      assert.match(structure, /^ Identifiant ,nom,Réglementation,points,labels,origine\r\n2,Deux,,,,\r\n/);
      assert(
        structure.endsWith('1.1.1.1,_x000D_,,"2,5","te_cae, te_eci",\r\n1.1.2,Neuve,,,,Nouvelle action'),
        structure,
      );
    }));

  it('says what the platform would refuse of them, and writes them all the same', () =>
    inFolder(SHEETS, async folder => {
      await importing(folder, 's', 'd');
      assert.equal((await exporting(folder, 'd', 'sheets', 'out')).err, '');
      await folder.write('d/versions.md', '# v2\n```yaml\ndate: 2026-01-01\n```\n## Description\nSecond\n');
      const { code, out, err } = await exporting(folder, 'd', 'sheets', 'out');
      assert.equal(code, 0);
      assert.match(out, /^Sheets written: .*\.\n$/);
      assert.match(
        err,
        /^versions\.csv A2 \(version\) error version-invalid .*\nThe platform would refuse these sheets\.\n$/s,
      );
    }));

  it('chooses among several référentiels by name, each with what was kept of its own sheets', () =>
    inFolder(SHEETS, async folder => {
      await importing(folder, 's', 'w/te');
      await folder.write('s2/structure.csv', 'nom,identifiant\nUn,1\n');
      await importing(folder, 's2', 'w/cae', '--as', 'cae');
      const unnamed = await exporting(folder, 'w', 'sheets', 'out');
      assert.equal(unnamed.code, 2);
      assert.match(unnamed.err, /holds several référentiels: cae, te\. Say which \(--name\)\.\n$/);
      assert.match(
        (await exporting(folder, 'w', 'sheets', 'out', '--name', 'eci')).err,
        /^There is no référentiel eci here, but: cae, te\.\n$/,
      );
      assert.equal((await exporting(folder, 'w', 'sheets', 'out', '--name', 'cae')).code, 0);
      assert.deepEqual(await textsIn(folder.at('out')), { 'structure.csv': 'nom,identifiant\nUn,1\n' });
    }));

  it('takes what stands around the measures, wherever they are', () =>
    inFolder(
      {
        'd/mesures/1.md': '# Un\n```yaml\nidentifiant: 1\n```\n',
        'd/mesures/r.md': '# R\n```yaml\nidentifiant: ""\nreferentiel: vie\n```\n',
        'd/regles/vie.md':
          '# Règles\n```yaml\naction_id: vie_1\n```\n## Règles\n### Désactivation\n```formule\nVRAI\n```\nToujours.\n',
      },
      async folder => {
        assert.equal((await exporting(folder, 'd', 'sheets', 'out')).code, 0);
        assert.deepEqual(await textsIn(folder.at('out')), {
          'structure.csv': 'identifiant,nom,desactivation,desactivationDesc\n1,Un,VRAI,Toujours.\n',
        });
      },
    ));

  it('takes files that never were sheets', () =>
    inFolder({ 'd/1.md': '# Un\n```yaml\nidentifiant: 1\n```\n## Description\nDit\n' }, async folder => {
      assert.equal((await exporting(folder, 'd', 'sheets', 'out')).code, 0);
      assert.deepEqual(await textsIn(folder.at('out')), { 'structure.csv': 'identifiant,nom,description\n1,Un,Dit\n' });
    }));

  it('says what no sheet takes', () => {
    const text =
      '# Un\n```yaml\nidentifiant: 1\n```\nJuste sous le bloc.\n\n## Description\nDit\n\n## Critère\nPerdu\n\n## Preuve\nGardée\n\n## Vide\n<!-- rien -->\n';
    return inFolder({ 'd/1.md': text }, async folder => {
      const { code, err } = await exporting(folder, 'd', 'sheets', 'out');
      assert.equal(code, 0);
      assert.deepEqual(err.split('\n'), [
        '1.md:5:1 The text right below the block of 1 stands under no title: the sheets leave it out.',
        '1.md:10:4 The sheets have no column for the section “Critère” of 1: they leave it out.',
        '',
      ]);
    });
  });

  it('says which words of indicators the platform takes for false', () => {
    const indicator = (id: string, truth: string) =>
      `# Un\n\`\`\`yaml\nid: ${id}\nunite: t\nparticipation_score: ${truth}\nsans_valeur_utilisateur: false\n\`\`\`\n`;
    const files = {
      'd/a/1.md': '# Un\n```yaml\nidentifiant: 1\n```\n',
      'd/i.md': ['yes', 'TRUE', ''].map((truth, at) => indicator(`cae_${at}`, truth)).join('\n'),
    };
    return inFolder(files, async folder => {
      const { code, err } = await exporting(folder, 'd', 'sheets', 'out');
      assert.equal(code, 0);
      assert.deepEqual(
        err.split('\n').filter(line => line.startsWith('i.md')),
        ['i.md:5:22 “yes” is read as false: only “TRUE” is true. Write TRUE or FALSE.'],
      );
    });
  });

  it('writes no cell that a workbook would cut, and no workbook then', () =>
    inFolder(
      { 'd/1.md': `# Un\n\`\`\`yaml\nidentifiant: 1\n\`\`\`\n## Description\n${'x'.repeat(32_768)}\n` },
      async folder => {
        const { code, err } = await exporting(folder, 'd', 'xlsx', 'out');
        assert.equal(code, 2);
        assert.match(err, /^The cell structure\.csv C2 is longer than the 32767 characters that a workbook takes\./);
        await assert.rejects(readdir(folder.at('out')), /ENOENT/);
      },
    ));

  for (const [args, message] of [
    [['--format', 'xlsx'], 'Say where to write: --into OUT.'],
    [['--format', 'sheets'], 'Say where to write: --into OUT.'],
    [['--into', 'x'], '--into and --name are for sheets: choose --format sheets or --format xlsx.'],
    [['--format', 'csv'], 'Unknown format csv. Choose one of: json, sheets, xlsx.'],
  ] as const) {
    it(`tells how it is called: export . ${args.join(' ')}`, async () => {
      const { code, err } = await runCli(['export', '.', ...args]);
      assert.equal(code, 2);
      assert.equal(err.split('\n')[0], message);
    });
  }

  it('has nothing to make of a folder without files', () =>
    inFolder({ 'd/x.txt': '' }, async folder => {
      assert.match((await exporting(folder, 'd', 'sheets', 'out')).err, /^.*d holds no file of a référentiel\.\n$/);
    }));
});
