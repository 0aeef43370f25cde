import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, diff, exportReferentials, format, score } from '../../server/src/api/index.ts';
import { runCli } from '../kit/cli.ts';
import { inFolder } from '../kit/disk.ts';
import { faultsIn } from '../kit/schemas.ts';

const FOLDER = fileURLToPath(new URL('../../referentiel', import.meta.url));
const SCENARIO = join(FOLDER, 'exemple/scenarios', readdirSync(join(FOLDER, 'exemple/scenarios'))[0] ?? '');
const ENGLISH = { language: 'en' } as const;

/** All texts below a folder, by their paths from it. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path =>
    /\.(?:md|json|yml)$/.test(path),
  );
  return Object.fromEntries(paths.map(path => [path, readFileSync(join(folder, path), 'utf8')]));
}

const texts = textsIn(FOLDER);

/** The first measure, whose weight is wrong. */
const faulty = {
  ...texts,
  'exemple/actions/1.2.2.md': (texts['exemple/actions/1.2.2.md'] ?? '').replace('pourcentage: 30', 'pourcentage: 31'),
};

describe('the functions of the package', () => {
  it('find the problems that the command line finds in the same files', async () => {
    const { out } = await runCli(['check', FOLDER, '--format', 'json']);
    assert.deepEqual(check(texts, ENGLISH), JSON.parse(out));
  });

  it('say what is wrong in French where nothing else is asked for', () => {
    const [problem] = check(faulty).problems.filter(({ code }) => code === 'points-sum');
    assert.match(problem?.message ?? '', /101/);
    assert.equal(problem?.file, 'exemple/actions/1.2.2.md');
    assert.notEqual(
      problem?.message,
      check(faulty, ENGLISH).problems.find(({ code }) => code === 'points-sum')?.message,
    );
  });

  it('heed the configuration among the texts', () => {
    const settings = JSON.stringify({ rules: { 'points-sum': 'off' } });
    const { problems } = check({ ...faulty, 'referentiel.json': settings });
    assert.deepEqual(
      problems.filter(({ code }) => code === 'points-sum'),
      [],
    );
  });

  it('give the référentiels that the command line exports', async () => {
    const { out } = await runCli(['export', FOLDER]);
    assert.deepEqual(exportReferentials(texts), JSON.parse(out));
  });

  it('score as the command line does', async () => {
    const { out } = await runCli(['score', FOLDER, '--scenario', SCENARIO, '--format', 'json']);
    const [{ title, scores, totals, expectations }] = JSON.parse(out).scenarios;
    const { problems, ...figures } = score(texts, readFileSync(SCENARIO, 'utf8'));
    assert.deepEqual(figures, { title, scores, totals, expectations });
    assert.deepEqual(problems, []);
  });

  it('tell what is wrong in a scenario', () => {
    const { problems } = score(texts, 'Statuts:\n  cae_9.9.9: fait\n');
    assert.deepEqual(
      problems.map(({ code, line }) => [code, line]),
      [['scenario-action', 2]],
    );
  });

  for (const [what, text, line] of [
    ['no YAML', 'Statuts:\n  nature_1.1.1: [fait\n', 2],
    ['a list', '\n- fait\n', 2],
    ['a word', 'fait', 1],
  ] as const) {
    it(`throw where a scenario is ${what}, which would score as nothing`, () => {
      const told = (name: string) => new TypeError(`${name} is no scenario: line ${line} cannot be read.`);
      assert.throws(() => score(texts, text), told('scenario.yml'));
      assert.throws(() => diff(texts, faulty, { scenarios: { 'essai.yml': text } }), told('essai.yml'));
    });
  }

  it('compare two versions as the command line does', async () =>
    inFolder(faulty, async ({ path }) => {
      const { out } = await runCli(['diff', FOLDER, path, '--scenario', SCENARIO, '--format', 'json']);
      const { summary, changes, scenarios } = JSON.parse(out);
      const found = diff(texts, faulty, { ...ENGLISH, scenarios: { [SCENARIO]: readFileSync(SCENARIO, 'utf8') } });
      // What JSON leaves out stands there as undefined.
      assert.deepEqual(JSON.parse(JSON.stringify(found)), { summary, changes, scenarios });
      assert.notEqual(changes.length, 0);
      assert.notEqual(scenarios.length, 0);
    }));

  it('keep to the schemas that come with them', () => {
    const scored = score(texts, 'Statuts:\n  nature_9.9: fait\n');
    assert.notDeepEqual(scored.problems, []);
    assert.deepEqual(faultsIn(check(faulty), 'check'), []);
    assert.deepEqual(faultsIn(exportReferentials(texts), 'export'), []);
    assert.deepEqual(faultsIn({ scenarios: [scored] }, 'score'), []);
    const compared = diff(texts, faulty, { scenarios: { 'essai.yml': 'Statuts: {}\n' } });
    assert.deepEqual(faultsIn(JSON.parse(JSON.stringify(compared)), 'diff'), []);
  });

  it('lay out a measure, and leave alone what is none that could be', () => {
    assert.equal(format('# A\n```yaml\nid: 1.1.1\n```\n\n\n\ntexte'), '# A\n```yaml\nid: 1.1.1\n```\ntexte\n');
    const conflict = '<<<<<<< a\n# A\n=======\n# B\n>>>>>>> b\n';
    assert.equal(format(conflict), conflict);
  });

  // As a program gives it that no compiler has looked at.
  const given = (value: unknown): never => value as never;
  for (const [call, expected] of [
    [() => check(given(null)), 'texts must be an object of texts by their names; it is null.'],
    [() => exportReferentials(given(['a'])), 'texts must be an object of texts by their names; it is a list.'],
    [() => check({ 'a.md': given(1) }), 'texts["a.md"] must be a text; it is the number 1.'],
    [() => diff(texts, given(undefined)), 'after must be an object of texts by their names; it is undefined.'],
    [() => score(texts, given({})), 'scenario must be a text; it is of the type object.'],
    [() => format(given(null)), 'text must be a text; it is null.'],
    [() => check(texts, given('en')), 'options must be an object; it is "en".'],
    [() => check(texts, { language: given('de') }), 'options.language must be "fr" or "en"; it is "de".'],
    [
      () => score(texts, '', { platform: given(2026) }),
      'options.platform must be "2026" or "2023"; it is the number 2026.',
    ],
    [
      () => diff(texts, texts, { scenarios: given('a') }),
      'options.scenarios must be an object of texts by their names; it is "a".',
    ],
  ] as const) {
    it(`say that ${expected}`, () => assert.throws(call, new TypeError(expected)));
  }
});
