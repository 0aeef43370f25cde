import assert from 'node:assert/strict';
import { runCli } from '../../kit/cli.ts';
import { inFolder, measure } from '../../kit/disk.ts';

const WARNED = { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.') };
const FAULTY = { '1.1.1.md': measure('1.1.1', '', [40, 50]) };

describe('check', () => {
  it('passes with warnings, and fails with errors', () =>
    inFolder(WARNED, async warned => {
      assert.equal((await runCli(['check', warned.path])).code, 0);
      await inFolder(FAULTY, async faulty => assert.equal((await runCli(['check', faulty.path])).code, 1));
    }));

  it('gives JSON as it is described', () =>
    inFolder(WARNED, async folder => {
      const { out } = await runCli(['check', folder.path, '--format', 'json']);
      assert.deepEqual(JSON.parse(out), {
        problems: [
          {
            file: '1.1.1.md',
            line: 5,
            column: 9,
            endLine: 5,
            endColumn: 14,
            code: 'reference-unknown',
            severity: 'warning',
            message: 'No action has the id 1.1.9. Correct the number, or add the action.',
          },
        ],
        summary: { files: 1, errors: 0, warnings: 1, information: 0, hints: 0 },
      });
    }));

  it('judges as the platform that is asked for', () => {
    const text =
      '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\ncategorie: Bases\n```\n';
    return inFolder({ '1.1.1.md': text }, async folder => {
      assert.match((await runCli(['check', folder.path, '--platform', '2023'])).out, /category-unknown/);
      assert.equal((await runCli(['check', folder.path, '--platform', '2026'])).code, 0);
    });
  });

  it('fails with more warnings than are allowed', () =>
    inFolder(WARNED, async folder => {
      assert.equal((await runCli(['check', folder.path, '--max-warnings', '0'])).code, 1);
      assert.equal((await runCli(['check', folder.path, '--max-warnings', '1'])).code, 0);
    }));

  it('takes the severity of a rule from its option before its configuration', () =>
    inFolder({ ...WARNED, 'referentiel.json': '{ "rules": { "reference-unknown": "error" } }' }, async folder => {
      assert.equal((await runCli(['check', folder.path], undefined, folder.path)).code, 1);
      assert.equal((await runCli(['check', folder.path, '--rule', 'reference-unknown=off'])).code, 0);
    }));

  it('takes the codes of questions and formulas too, and tells one that there is not', () =>
    inFolder(
      { ...WARNED, 'referentiel.json': '{ "rules": { "formula-name": "off", "formula": "off" } }' },
      async folder => {
        const { code, out } = await runCli(
          ['check', folder.path, '--rule', 'question-unused=off'],
          undefined,
          folder.path,
        );
        assert.equal(code, 0);
        assert.match(out, /^referentiel\.json:1:38-1:45 warning settings-rule There is no rule “formula”/m);
      },
    ));

  it('speaks the language of the environment', () =>
    inFolder(WARNED, async folder => {
      const { out } = await runCli(['check', folder.path], { LC_ALL: 'fr_FR.UTF-8' });
      assert.match(out, /avertissement reference-unknown Aucune action ne porte l’identifiant 1\.1\.9/);
    }));

  for (const [args, message] of [
    [['--rule', 'nothing=off'], 'There is no rule nothing.'],
    [['--rule', 'point-sum=off'], 'There is no rule point-sum. Did you mean points-sum?'],
    [['--quik'], 'Unknown option --quik.'],
    [['--formt', 'json'], 'Unknown option --formt. Did you mean --format?'],
    [['--format', 'sariff'], 'Unknown format sariff. Choose one of: text, json, sarif, github. Did you mean sarif?'],
    [
      ['--rule', 'points-sum=fatal'],
      '--rule takes a rule and its severity, such as points-sum=off; one of: error, warning, information, hint, off.',
    ],
    [
      ['--rule', 'points-sum=off=error'],
      '--rule takes a rule and its severity, such as points-sum=off; one of: error, warning, information, hint, off.',
    ],
    [['--rule'], 'The option --rule needs a value.'],
    [['--max-warnings', '-4'], 'The option --max-warnings needs a value.'],
    [['--max-warnings', 'x'], '--max-warnings takes a whole number.'],
    [['--format', 'xml'], 'Unknown format xml. Choose one of: text, json, sarif, github.'],
    [['--quick'], 'Unknown option --quick.'],
  ] as const) {
    it(`cannot run with ${args.join(' ')}`, () =>
      inFolder(WARNED, async folder => {
        const { code, err } = await runCli(['check', folder.path, ...args]);
        assert.equal(code, 2);
        assert.equal(err.split('\n', 1)[0], message);
      }));
  }
});
