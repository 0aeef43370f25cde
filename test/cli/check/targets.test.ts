import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { runCli } from '../../kit/cli.ts';
import { type Folder, inFolder, measure } from '../../kit/disk.ts';

const BAD = (id: string) => measure(id, 'Voir la 9.9.9.');
const FILES = {
  'cae/1.1.1.md': BAD('1.1.1'),
  'cae/1.1.2.md': measure('1.1.2', 'Voir la 1.1.1.'),
  'eci/1.1.1.md': BAD('1.1.1'),
  'README.md': '# Projet\n',
  'x.txt': '',
};

/** The files in which something is found, and how many were looked at. */
async function checked(folder: Folder, args: readonly string[], cwd = folder.path) {
  const { code, out, err } = await runCli(['check', ...args, '--format', 'json'], undefined, cwd);
  if (code === 2) return err;
  const { problems, summary } = JSON.parse(out);
  const unknown = problems.filter((problem: { code: string }) => problem.code === 'reference-unknown');
  return [unknown.map(({ file }: { file: string }) => file), summary.files];
}

describe('check of', () => {
  for (const [what, args, expected] of [
    ['one folder, whose paths are relative to it', ['cae'], [['1.1.1.md'], 2]],
    ['several folders', ['cae', 'eci'], [['cae/1.1.1.md', 'eci/1.1.1.md'], 3]],
    ['a folder within another, once', ['.', 'cae', './cae/1.1.1.md'], [['cae/1.1.1.md', 'eci/1.1.1.md'], 3]],
    ['a file, among the others of its folder', ['cae/1.1.2.md'], [[], 1]],
    ['a file with a fault', ['cae/1.1.1.md'], [['cae/1.1.1.md'], 1]],
    ['a file that is no measure', ['README.md'], [[], 0]],
    ['a pattern of files', ['*/1.1.1.md'], [['cae/1.1.1.md', 'eci/1.1.1.md'], 2]],
    ['a pattern of files at any depth', ['**/*.md'], [['cae/1.1.1.md', 'eci/1.1.1.md'], 3]],
    ['a pattern of folders', ['{cae,eci}'], [['cae/1.1.1.md', 'eci/1.1.1.md'], 3]],
    ['a pattern that matches other files too', ['*'], [['cae/1.1.1.md', 'eci/1.1.1.md'], 3]],
    ['a file that is not there', ['cae/9.md'], 'There is no file or folder cae/9.md.\n'],
    ['a pattern of nothing', ['*.mdx'], 'Nothing matches *.mdx.\n'],
    [
      'a file of another kind',
      ['x.txt'],
      'The file x.txt is neither Markdown nor referentiel.json nor a scenario: no other is read.\n',
    ],
  ] as const) {
    it(`takes ${what}: ${args.join(' ')}`, () =>
      inFolder(FILES, async folder => assert.deepEqual(await checked(folder, args), expected)));
  }

  it('a file that is left out says by what', () =>
    inFolder(
      {
        '.gitignore': 'brouillons/\n',
        'referentiel.json': '{ "ignore": ["vieux.md"] }',
        'brouillons/1.1.1.md': BAD('1.1.1'),
        'vieux.md': BAD('1.1.2'),
        'cae/1.1.1.md': measure('1.1.1'),
      },
      async folder => {
        const files = ['brouillons/1.1.1.md', 'vieux.md', 'cae/1.1.1.md'];
        const { code, out, err } = await runCli(['check', ...files], undefined, folder.path);
        assert.deepEqual(err.split('\n'), [
          'The file brouillons/1.1.1.md is left out by .gitignore.',
          'The file vieux.md is left out by referentiel.json.',
          '',
        ]);
        assert.match(out, /^Files: 1, /);
        assert.equal(code, 0);
      },
    ));

  it('a file finds the settings and the référentiels around it', () =>
    inFolder(
      {
        ...FILES,
        'referentiel.json':
          '{ "referentials": { "eci": { "name": "eci" } }, "rules": { "reference-unknown": "error" } }',
        'cae/1.1.3.md': measure('1.1.3', 'Voir eci_1.1.1 et eci_1.1.9.'),
      },
      async folder => {
        const { code, out } = await runCli(['check', 'cae/1.1.3.md'], undefined, folder.path);
        assert.equal(code, 1);
        assert.match(
          out,
          /^cae\/1\.1\.3\.md:5:\d+-5:\d+ error reference-unknown No action has the id (?:eci_)?1\.1\.9\./m,
        );
        assert.equal(out.match(/ reference-unknown /g)?.length, 1);
      },
    ));

  it('the settings alone says what is wrong with them', () =>
    inFolder({ ...FILES, 'referentiel.json': '{ "regles": {} }' }, async folder => {
      const { code, out } = await runCli(['check', 'referentiel.json'], undefined, folder.path);
      assert.equal(code, 1);
      assert.match(out, /^referentiel\.json:1:4-1:10 error settings-key /);
      assert.match(out, /Files: 0, errors: 1, /);
    }));

  it('a folder seen from another one gives paths that lead there', () =>
    inFolder(FILES, async folder => {
      const { out } = await runCli(['check', '../cae'], undefined, folder.at('eci'));
      assert.match(out, /^\.\.\/cae\/1\.1\.1\.md:5:9-5:14 warning /m);
    }));

  it('a file with --fix mends that file and no other', () => {
    const faulty = (id: string) => measure(id, '', [40, 60]).replace('60', '60,0');
    return inFolder({ '1.1.1.md': faulty('1.1.1'), '1.1.2.md': faulty('1.1.2') }, async folder => {
      const { out } = await runCli(['check', '1.1.1.md', '--fix'], undefined, folder.path);
      assert.match(out, /Faults mended: 1, files changed: 1\n$/);
      assert.equal(await readFile(folder.at('1.1.1.md'), 'utf8'), faulty('1.1.1').replace('60,0', '60.0'));
      assert.equal(await readFile(folder.at('1.1.2.md'), 'utf8'), faulty('1.1.2'));
    });
  });

  describe('scenarios', () => {
    const SCENARIO = 'Statuts: { cae_1.1.1.1: fini }\n';
    const WITH_SCENARIOS = {
      'cae/1.1.1.md': measure('1.1.1', '', [60, 40]),
      'cae/scenarios/a.scenario.yml': SCENARIO,
      'cae/ailleurs.yaml': `${SCENARIO}autre: 1\n`,
      'config.yml': 'services: [Statuts, Scores]\n',
      'brouillons/b.scenario.yml': SCENARIO,
      'referentiel.json': '{ "ignore": ["brouillons"] }',
    };

    for (const [what, args, expected] of [
      ['those of a folder that are not left out, and no other YAML', ['.'], ['cae/scenarios/a.scenario.yml']],
      ['each once where a folder stands within another', ['.', 'cae'], ['cae/scenarios/a.scenario.yml']],
      ['one that is named', ['cae/scenarios/a.scenario.yml'], ['cae/scenarios/a.scenario.yml']],
      ['those that a pattern matches', ['**/*.yml'], ['cae/scenarios/a.scenario.yml']],
      ['none where a measure alone is asked for', ['cae/1.1.1.md'], []],
    ] as const) {
      it(`are ${what}: ${args.join(' ')}`, () =>
        inFolder(WITH_SCENARIOS, async folder => {
          const { out } = await runCli(['check', ...args, '--format', 'json'], undefined, folder.path);
          const found: { code: string; file: string }[] = JSON.parse(out).problems;
          const told = found.filter(({ code }) => code.startsWith('scenario-'));
          assert.deepEqual(
            told.map(({ code, file }) => [code, file]),
            expected.map(file => ['scenario-status', file]),
          );
        }));
    }

    it('fail a check with an error, at the severity that is chosen', () =>
      inFolder(
        { ...WITH_SCENARIOS, 'cae/scenarios/a.scenario.yml': 'Scores: { cae_1.1.1: { a: 1 } }\n' },
        async folder => {
          assert.equal((await runCli(['check', 'cae'], undefined, folder.path)).code, 1);
          const silent = ['check', 'cae', '--rule', 'scenario-expectation=off'];
          assert.equal((await runCli(silent, undefined, folder.path)).code, 0);
        },
      ));

    it('are none for a YAML file that is named and is no scenario', () =>
      inFolder(WITH_SCENARIOS, async folder => {
        const { code, err } = await runCli(['check', 'config.yml'], undefined, folder.path);
        assert.equal(code, 2);
        assert.match(err, /nor a scenario: no other is read/);
      }));
  });
});
