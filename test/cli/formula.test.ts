import assert from 'node:assert/strict';
import { join } from 'node:path';
import { runCli } from '../kit/cli.ts';
import { inFolder } from '../kit/disk.ts';

const SCENARIO = `Collectivité:
  type: [commune]
  population: [moins_de_5000]
Réponses:
  ecole: OUI
  part: 0.4
`;

describe('formula', () => {
  for (const [args, out] of [
    [['1 - 2 - 3'], '-4\n'],
    [['1 - 2 - 3', '--platform', '2023'], '2\n'],
    [['vrai et oui'], 'VRAI\n'],
    [['si faux alors 1'], 'No value.\n'],
    [['opt_val(eau_1) + 1', '--language', 'indicateur'], 'No value.\n'],
  ] as const) {
    it(`prints a value: ${args.join(' ')}`, async () => {
      assert.deepEqual(await runCli(['formula', ...args]), { code: 0, out, err: '' });
    });
  }

  it('shows the place of a fault, on standard error', async () => {
    const { code, out, err } = await runCli(['formula', 'si vrai alors\nreponse(12, OUI)']);
    assert.deepEqual([code, out], [1, '']);
    assert.equal(
      err,
      'This formula cannot be read: “12” stands where a name is expected.\n  reponse(12, OUI)\n          ^^\n',
    );
  });

  it('takes a minus in front for part of the formula', async () => {
    for (const args of [
      ['-1'],
      ['- 1'],
      ['--', '-1'],
      ['-1', '--platform', '2026'],
      ['-(1)', '--language', 'indicateur'],
    ]) {
      const { code, out, err } = await runCli(['formula', ...args]);
      assert.deepEqual([code, out], [1, ''], args.join(' '));
      assert.match(err, /^This formula cannot be read: “-” stands where a value is expected\.\n/);
    }
  });

  it('says in the platform’s words what ends an evaluation', async () => {
    const { code, err } = await runCli(['formula', 'referentiel(xx)']);
    assert.equal(code, 1);
    assert.match(err, /^Référentiel "xx" inconnu/);
  });

  it('tells the characters that the platform passes over', async () => {
    const { code, out, err } = await runCli(['formula', '1 != 2']);
    assert.deepEqual([code, out, err], [0, 'FAUX\n', 'The platform passes over “!” without a word.\n']);
  });

  it('asks a scenario, or data', () =>
    inFolder(
      { 's.yml': SCENARIO, 'c.json': '{ "scores": { "te_1": 0.5 }, "valeurs": { "eau_1": 3 } }' },
      async folder => {
        const [scenario, context] = [join(folder.path, 's.yml'), join(folder.path, 'c.json')];
        const rule = 'si reponse(ecole, OUI) et identite(population, moins_de_5000) alors reponse(part)';
        for (const platform of ['2023', '2026']) {
          const { out } = await runCli(['formula', rule, '--scenario', scenario, '--platform', platform]);
          assert.equal(out, '0.4\n', platform);
        }
        assert.equal((await runCli(['formula', 'score(te_1) * 2', '--context', context])).out, '1\n');
        const indicator = ['formula', 'val(eau_1)', '--language', 'indicateur', '--context', context];
        assert.equal((await runCli(indicator)).out, '3\n');
      },
    ));

  it('gives the same as data', async () => {
    const told = async (text: string) => {
      const { code, out } = await runCli(['formula', text, '--format', 'json']);
      return [code, JSON.parse(out) as unknown];
    };
    assert.deepEqual(await told('1 / 4'), [0, { value: 0.25 }]);
    assert.deepEqual(await told('1 / 0'), [0, { nonfinite: 'Infinity' }]);
    const [code, { error }] = (await told('1 +')) as [number, { error: object }];
    assert.deepEqual([code, { ...error, message: '' }], [1, { kind: 'syntaxe', message: '', start: 2, end: 3 }]);
  });

  it('answers a list that is as large as programs write them, and says where data are too large', () => {
    const large = `[{ "language": "personnalisation", "expression": "1", "context": {} }${' '.repeat(2_000_000)}]`;
    return inFolder({ 'b.json': large }, async folder => {
      const file = join(folder.path, 'b.json');
      for (const form of [[], ['--format', 'json']]) {
        assert.deepEqual(JSON.parse((await runCli(['formula', '--batch', file, ...form])).out), [{ value: 1 }]);
      }
      const { code, err } = await runCli(['formula', '1', '--context', file]);
      assert.deepEqual([code, err], [2, `The file ${file} is larger than 2 MB. Divide it.\n`]);
    });
  });

  it('answers a list', () =>
    inFolder(
      {
        'b.json': JSON.stringify([
          { language: 'personnalisation', expression: 'reponse(q, OUI)', context: { reponses: { q: true } } },
          { language: 'personnalisation', expression: '(identite(x, y))', context: null },
          { language: 'personnalisation', expression: '8 / 0', context: {} },
          { language: 'personnalisation', expression: 'si vrai', context: {} },
          { language: 'indicateur', expression: 'val(eau_1)', valeurs: { eau_1: 3 }, context: {} },
        ]),
      },
      async folder => {
        const { code, out } = await runCli(['formula', '--batch', join(folder.path, 'b.json')]);
        assert.equal(code, 0);
        assert.deepEqual(JSON.parse(out), [
          { value: true },
          { undefined: true },
          { nonfinite: 'Infinity' },
          {
            error: {
              kind: 'syntaxe',
              message:
                "MismatchedTokenException: Expecting token of type --> ALORS <-- but found --> '' <-- (1:4 --> 1:7)",
              start: 3,
              end: 7,
            },
          },
          { value: 3 },
        ]);
      },
    ));

  it('answers what is no formula of a list with what is wrong with it, and all others', () =>
    inFolder(
      {
        'b.json': JSON.stringify([
          { language: 'autre', expression: '1' },
          { language: 'indicateur', expression: '1', context: { scores: [] } },
          { language: 'personnalisation' },
          null,
          { language: 'personnalisation', expression: '1 + 1' },
        ]),
      },
      async folder => {
        const file = join(folder.path, 'b.json');
        const { code, out } = await runCli(['formula', '--batch', file]);
        const wrong = (path: string) => {
          const message = `${file}: ${path} is not what it should be.`;
          return { error: { kind: 'evaluation', message, start: 0, end: 0 } };
        };
        const told = ['[0].language', '[1].context.scores', '[2].expression', '[3]'].map(wrong);
        assert.deepEqual([code, JSON.parse(out)], [0, [...told, { value: 2 }]]);
      },
    ));

  for (const [content, message] of [
    ['[', /b\.json is no JSON\.$/m],
    ['{}', /b\.json: \[\] is not what it should be\./],
  ] as const) {
    it(`says in one line what is wrong with a list: ${content}`, () =>
      inFolder({ 'b.json': content }, async folder => {
        const { code, out, err } = await runCli(['formula', '--batch', join(folder.path, 'b.json')]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, message);
      }));
  }

  for (const [args, message] of [
    [[], 'Give one formula, in quotes.'],
    [['1', '2'], 'Give one formula, in quotes.'],
    [['1', '--platform', '2024'], '--platform takes one of: 2026, 2023. Did you mean 2026?'],
    [['1', '--batch', 'b.json'], '--batch stands alone.'],
    [['--batch', 'b.json', '--format', 'text'], '--batch stands alone.'],
    [['1', '--scenario', 's.yml', '--context', 'c.json'], 'Give either --scenario or --context.'],
    [
      ['1', '--platform', '2023', '--language', 'indicateur'],
      'The platform of 2023 knows neither indicators nor --context: give a scenario.',
    ],
    [['1', '--context', 'nowhere.json'], 'There is no file nowhere.json.'],
  ] as const) {
    it(`says what it cannot do: ${args.join(' ')}`, async () => {
      const { code, out, err } = await runCli(['formula', ...args]);
      assert.deepEqual([code, out, err.split('\n')[0]], [2, '', message]);
    });
  }
});
