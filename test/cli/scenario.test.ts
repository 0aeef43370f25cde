import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { runCli } from '../kit/cli.ts';
import { type Folder, inFolder } from '../kit/disk.ts';

const GROUP =
  'Potentiel personnalisé,Points faits,% fait,Points programmés,% programmé,Points pas faits,% pas fait,Statut';
const EXPORT = `Ville,Ville

Date d'export,2026-11-24T23:43:45+00:00


,,,,,Actuel,,,,,,,,2025
N°,Intitulé,Description,Phase,Potentiel max,${GROUP},${GROUP}
Total,,,,10
1.1.1.1,"Un, deux",,Bases,5,5,1,0.2,,,4,0.8,Détaillé au %,5,5,1,,,,,Fait
1.1.1.2,Trois,,Bases,5,5,5,1,,,,,Fait
`;
const SNAPSHOT = JSON.stringify({
  referentielId: 'te',
  nom: 'Actuel',
  personnalisationReponses: { ecole: true },
  scoresPayload: {
    scores: {
      actionId: 'te',
      actionsEnfant: [{ actionId: 'te_1.1.1.1', actionType: 'sous-action', score: { avancement: 'fait' } }],
    },
  },
});
const OUT = 'out.scenario.yml';

/** Makes a scenario in a folder, and gives its text; undefined where none is written. */
async function made(folder: Folder, ...args: readonly string[]) {
  const result = await runCli(['scenario', ...args], undefined, folder.path);
  const text = await readFile(folder.at(OUT), 'utf8').catch(() => undefined);
  return { ...result, text };
}

describe('scenario', () => {
  it('makes a scenario of an export, and says what the export does not', () =>
    inFolder({ 'Export_CAE_Ville.csv': EXPORT }, async folder => {
      const { code, out, text } = await made(folder, 'Export_CAE_Ville.csv', '--into', OUT);
      assert.equal(code, 0);
      assert.equal(
        text,
        'Test: "Ville (Actuel, 2026-11-24)"\n\nStatuts:\n  cae_1.1.1.1: [0.2, 0, 0.8]\n  cae_1.1.1.2: fait\n',
      );
      assert.match(
        out,
        /^out\.scenario\.yml is written\. Statuses: 2; answers: 0\.\nWhat Export_CAE_Ville\.csv does not say:\n/,
      );
      assert.match(out, /left out: 2025\./);
    }));

  it('makes one of the other state of play, under another référentiel, and of cells between semicolons', () =>
    inFolder({ 'etat.csv': EXPORT.replaceAll(',', ';').replace('Un; deux', 'Un, deux') }, async folder => {
      const { code, text } = await made(folder, 'etat.csv', '--into', OUT, '--as', 'ville', '--group', '2025');
      assert.equal(code, 0);
      assert.equal(text, 'Test: "Ville (2025, 2026-11-24)"\n\nStatuts:\n  ville_1.1.1.1: fait\n');
    }));

  it('makes one of a snapshot, with its answers', () =>
    inFolder({ 's.json': SNAPSHOT }, async folder => {
      const { code, text } = await made(folder, 's.json', '--into', OUT);
      assert.equal(code, 0);
      assert.equal(text, 'Test: Actuel\n\nRéponses:\n  ecole: OUI\n\nStatuts:\n  te_1.1.1.1: fait\n');
    }));

  it('makes the folder that it is to stand in, where a folder may stand', () =>
    inFolder({ 's.json': SNAPSHOT }, async folder => {
      assert.equal((await made(folder, 's.json', '--into', `un/deux/${OUT}`)).code, 0);
      assert.deepEqual(await readdir(folder.at('un/deux')), [OUT]);
      const refused = await made(folder, 's.json', '--into', `s.json/${OUT}`);
      assert.deepEqual([refused.code, refused.err], [2, 's.json is a file: give a folder.\n']);
    }));

  it('leaves what stands there as it is, unless it is told to replace it', () =>
    inFolder({ 's.json': SNAPSHOT, [OUT]: 'mine\n' }, async folder => {
      const refused = await made(folder, 's.json', '--into', OUT);
      assert.deepEqual([refused.code, refused.text], [2, 'mine\n']);
      assert.match(refused.err, /stands there already/);
      const replaced = await made(folder, 's.json', '--into', OUT, '--force');
      assert.deepEqual([replaced.code, replaced.text?.slice(0, 5)], [0, 'Test:']);
      // What is as it should be needs no replacing.
      assert.equal((await made(folder, 's.json', '--into', OUT)).code, 0);
      assert.deepEqual(await readdir(folder.path), [OUT, 's.json']);
    }));

  it('tells a status that it does not know, by its exit code too', () =>
    inFolder({ 'cae.csv': EXPORT.replace('Détaillé au %', 'Presque') }, async folder => {
      const { code, out, text } = await made(folder, 'cae.csv', '--into', OUT);
      assert.equal(code, 1);
      assert.match(out, /The status “Presque” of 1\.1\.1\.1:/);
      assert.match(text ?? '', /cae_1\.1\.1\.2: fait/);
    }));

  for (const [name, content, message] of [
    ['etat.csv', EXPORT, /The name of etat\.csv does not tell its référentiel/],
    ['cae.csv', 'a,b\n1,2\n', /cae\.csv is no export of a state of play/],
    ['cae.csv', '', /cae\.csv is no export of a state of play/],
    ['cae.csv', new Uint8Array([0x4e, 0xb0, 0x2c]), /cae\.csv is not in UTF-8/],
    ['cae.csv', EXPORT.replace('"Un, deux"', '"Un'), /cae\.csv is no sound CSV/],
    ['cae.xlsx', 'no zip', /cae\.xlsx is no workbook/],
    ['s.json', '{', /s\.json is no JSON/],
    ['s.json', '[]', /s\.json is no snapshot/],
    ['s.json', '{ "referentielId": "te", "pointFait": 3 }', /s\.json holds the totals of a snapshot/],
  ] as const) {
    it(`writes nothing of what it cannot read: ${name}, ${message}`, () =>
      inFolder({ [name]: content }, async folder => {
        const { code, out, err, text } = await made(folder, name, '--into', OUT);
        assert.deepEqual([code, out, text], [2, '', undefined]);
        assert.match(err, message);
        assert.equal(err.trim().split('\n').length, 1);
      }));
  }

  for (const [args, message] of [
    [[], 'Give one file: an export or a snapshot.'],
    [['a.csv'], 'Say where to write the scenario: --into OUT.scenario.yml.'],
    [['a.csv', '--into', 'out.csv'], 'A scenario is a YAML file: --into OUT.scenario.yml.'],
    [['a.csv', '--into', OUT, '--as', 'C A'], '--as takes the name of a référentiel, such as cae.'],
    [['nowhere.csv', '--into', OUT], 'There is no file or folder nowhere.csv.'],
    [['test', '--into', OUT], 'test is a folder, or no ordinary file: give a file.'],
  ] as const) {
    it(`says what it cannot do: ${args.join(' ')}`, async () => {
      const { code, err } = await runCli(['scenario', ...args]);
      assert.deepEqual([code, err.split('\n')[0]], [2, message]);
    });
  }

  it('carries the statuses of a scenario over to other ids, trail after trail', () =>
    inFolder(
      {
        'lyon.scenario.yml': 'Statuts:\n  cae_1.1.1.1: fait\n  cae_1.1.1.2: pas_fait\n',
        'un.json': '{ "cae_1.1.1.1": { "cae_1.1.1.2": 1 }, "cae_1.1.1.2": {} }',
        'deux.json': '{ "cae_1.1.1.2": { "cae_2.1.1.1": 1 } }',
      },
      async folder => {
        const maps = ['--remap', 'un.json', '--remap', 'deux.json'];
        const { code, out, text } = await made(folder, 'lyon.scenario.yml', ...maps, '--into', OUT);
        assert.equal(code, 0);
        assert.equal(text, 'Statuts:\n  cae_2.1.1.1: fait\n');
        assert.match(
          out,
          /^Lost: cae_1\.1\.1\.2, which no action continues alone\.\nout\.scenario\.yml is written\.$/m,
        );
      },
    ));

  for (const [map, message] of [
    ['{ "actions_1.2.3": { "actions_1.2.2": 1 } }', ': it says actions_, the scenario eci_.'],
    ['{ "eci_1.2.3": { "eci_1.2.2": 1 } }', '.'],
  ] as const) {
    it(`says where a trail names nothing of a scenario, which stays as it is: ${map}`, () => {
      const scenario = 'Statuts:\n  eci_1.1.1: fait\n';
      return inFolder({ 'lyon.scenario.yml': scenario, 'un.json': map }, async folder => {
        const { code, out, text } = await made(folder, 'lyon.scenario.yml', '--remap', 'un.json', '--into', OUT);
        assert.deepEqual([code, text], [0, scenario]);
        assert.equal(out.split('\n')[0], `un.json names no action of the scenario, and changes nothing${message}`);
      });
    });
  }

  it('says what a trail is where a file is none, and writes nothing', () =>
    inFolder({ 'lyon.scenario.yml': 'Statuts: {}\n', 'un.json': '{ "cae_1": "cae_2" }' }, async folder => {
      const { code, err, text } = await made(folder, 'lyon.scenario.yml', '--remap', 'un.json', '--into', OUT);
      assert.deepEqual([code, text], [2, undefined]);
      assert.match(err, /un\.json is no trail of ids/);
    }));
});
