import assert from 'node:assert/strict';
import fc from 'fast-check';
import { profileOf, type Scenario } from '../../../../server/src/core/model/scenario.ts';
import { readScenario } from '../../../../server/src/core/parse/scenario/read-scenario.ts';
import { textOf } from '../../../../server/src/core/text/span.ts';

const FULL = `Test:
  Un titre sur
  deux lignes
Collectivité:
  type: [EPCI]
  population:
    - moins_de_20000
    - moins_de_50000
  localisation: DOM
Réponses: { AOM_1: OUI, part: 0.25, ancienne: yes, vide: }
Statuts:
  cae_1.10.1.1: fait # une remarque
  "cae_1.1.1": [ 0.5, 0.5, 0 ]
Scores:
  cae:
    test: une remarque
    point_fait: 3.30
  cae_1.1.1: { desactive: no, concerne: OUI }
`;

describe('reading scenarios', () => {
  it('reads the values of indicators, a number alone as what is reached', () => {
    const { indicators, faults } = read('Statuts: {}\nIndicateurs: { r_1: 3, r_2: { programme: 0.5 }, r_3: [1] }\n');
    assert.deepEqual(
      indicators.map(({ indicator, kind, value }) => [indicator, kind, value]),
      [
        ['r_1', 'fait', 3],
        ['r_2', 'programme', 0.5],
      ],
    );
    assert.deepEqual(
      faults.map(({ code, variant }) => [code, variant]),
      [['scenario-shape', 'indicator']],
    );
  });

  it('says what each platform makes of a status', () => {
    const { statuses } = read('Statuts: { a: non_renseigne, b: [0.2, 0.2, 0.2], c: [2, 0, 0], d: fait, e: rien }\n');
    assert.deepEqual(
      statuses.map(({ status, of2026 }) => [status, of2026]),
      [
        [undefined, 'non_renseigne'],
        [undefined, [0.2, 0.2, 0.2]],
        [undefined, undefined],
        ['fait', 'fait'],
        [undefined, undefined],
      ],
    );
  });

  it('reads everything, ids as text', () => {
    const scenario = read(FULL);
    assert.deepEqual(scenario.faults, []);
    assert.equal(scenario.title, 'Un titre sur deux lignes');
    const { identity, answers } = profileOf(scenario);
    assert.deepEqual([...(identity.get('population') ?? [])], ['moins_de_20000', 'moins_de_50000']);
    assert.ok(identity.get('type')?.has('EPCI') && identity.get('localisation')?.has('DOM'));
    assert.deepEqual(
      [...answers],
      [
        ['AOM_1', 'OUI'],
        ['part', '0.25'],
        ['ancienne', 'OUI'],
      ],
    );
    assert.deepEqual(
      scenario.statuses.map(({ action, status }) => [action, status]),
      [
        ['cae_1.10.1.1', 'fait'],
        ['cae_1.1.1', [0.5, 0.5, 0]],
      ],
    );
    assert.deepEqual(
      scenario.expectations.map(({ action, column, expected }) => [action, column, expected]),
      [
        ['cae', 'point_fait', 3.3],
        ['cae_1.1.1', 'desactive', false],
        ['cae_1.1.1', 'concerne', true],
      ],
    );
  });

  it('takes a null without quotes for no value', () => {
    const nulls = ['null', '~', 'Null', 'NULL'];
    const said = nulls.map((written, at) => `q${at}: ${written}`).join(', ');
    const scenario = read(`Collectivité: { localisation: null }\nRéponses: { ${said}, r: "null" }\nStatuts: {}`);
    const { identity, answers } = profileOf(scenario);
    assert.deepEqual([[...identity], [...answers]], [[], [['r', 'null']]]);
    assert.deepEqual(scenario.faults, []);
  });

  it('takes what waits to be accepted for an expectation without a figure', () => {
    const { expectations, faults } = read('Scores: { cae_1.1.1: { point_fait: a_accepter, desactive: a_accepter } }');
    assert.deepEqual(
      expectations.map(({ column, expected }) => [column, expected]),
      [
        ['point_fait', undefined],
        ['desactive', undefined],
      ],
    );
    assert.deepEqual(faults, []);
  });

  it('knows the place of everything', () => {
    const { statuses, expectations, answers, traits } = read(FULL);
    const texts = (...spans: Parameters<typeof textOf>[1][]) => spans.map(at => textOf(FULL, at));
    assert.deepEqual(
      statuses.flatMap(({ actionSpan, span }) => texts(actionSpan, span)),
      ['cae_1.10.1.1', 'fait', 'cae_1.1.1', '[ 0.5, 0.5, 0 ]'],
    );
    assert.deepEqual(
      expectations.map(({ span }) => textOf(FULL, span)),
      ['3.30', 'no', 'OUI'],
    );
    assert.deepEqual(
      answers.map(({ span }) => textOf(FULL, span)),
      ['OUI', '0.25', 'yes', ''],
    );
    assert.deepEqual(
      traits.map(({ span }) => textOf(FULL, span)),
      ['EPCI', 'moins_de_20000', 'moins_de_50000', 'DOM'],
    );
  });

  it('tells scenarios from other YAML files', () => {
    for (const text of [
      'Statuts: {}',
      'Scores:\n',
      '\ufeffStatuts:\r\n  a: fait\r\n',
      '{"Statuts": {}}',
      'Re\u0301ponses: {}\nScores: {}',
    ]) {
      assert.ok(readScenario('x.yml', text), text);
    }
    for (const text of [
      '',
      'Test: Statuts',
      'Statuts: {}\nautre: 1',
      '- Statuts',
      'Statuts',
      'Réponses: { Scores: 1 }',
      'name: CI\non: push',
    ]) {
      assert.equal(readScenario('x.yml', text), undefined, text);
    }
  });

  it('keeps a file that was a scenario while a key is being typed', () => {
    assert.deepEqual(faultsOf('Statuts: { a: fait }\nRépo: {}', true), ['scenario-key « Répo »']);
    assert.deepEqual(faultsOf('', true), []);
    assert.deepEqual(faultsOf('- a', true), ['scenario-shape file « - a »']);
  });

  const faults: readonly (readonly [string, readonly string[]])[] = [
    ['Statuts: { a: pas fait }', ['scenario-status unknown « pas fait » suggestion=pas_fait']],
    ['Statuts: { a: non renseigne }', ['scenario-status unknown « non renseigne »']],
    ['Statuts:\n  a:\n', ['scenario-status unknown « a »']],
    ['Statuts: { a: [0.5, 0.4, 0] }', ['scenario-status shares-sum « [0.5, 0.4, 0] » sum=0.9']],
    ['Statuts: { a: [0.1, 0.2, 0.7] }', []],
    ['Statuts: { a: [1.5, -0.5, 0] }', ['scenario-status share-range « [1.5, -0.5, 0] » sum=1']],
    ['Statuts: { a: [50%, 50%, 0%] }', ['scenario-status share-number « [50%, 50%, 0%] »']],
    ['Statuts: { a: [0.5, 0.5] }', ['scenario-status three-shares « [0.5, 0.5] »']],
    ['Statuts: { a: [a, b, c] }', ['scenario-status share-number « [a, b, c] »']],
    ['Statuts: { a: fait, a: pas_fait }', ['scenario-duplicate « a »']],
    ['Statuts: fait', ['scenario-shape mapping « fait »']],
    ['Statuts: {}\nRéponses: { q: [1, 2] }', ['scenario-shape answer « [1, 2] »']],
    ['Scores: { a: { point_fais: 1 } }', ['scenario-expectation column « point_fais » suggestion=point_fait']],
    ['Scores: { a: { point_fait: beaucoup } }', ['scenario-expectation number « beaucoup »']],
    ['Scores: { a: { desactive: 1 } }', ['scenario-expectation boolean « 1 »']],
    ['Statuts:\n  a: fait\n  b fait\n  c: fait\n', ['scenario-syntax « b fait »']],
    ['Statuts:\n  a: [0.5, 0.5\n  b: fait\n  c: fait\n', ['scenario-syntax « a: [0.5, 0.5 »']],
    ['Statuts:\n\ta: fait\n  b: fait\n', ['scenario-syntax « a: fait »']],
  ];
  for (const [text, expected] of faults) {
    it(`finds the faults of « ${text.replaceAll('\n', '\\n')} »`, () => assert.deepEqual(faultsOf(text), expected));
  }

  it('reads what YAML can read around a line that it refuses', () => {
    const { statuses } = read('Statuts:\n  a: fait\n  b fait\n  c: [0.5, 0.5\n  d: programme\n');
    assert.deepEqual(
      statuses.map(({ action }) => action),
      ['a', 'd'],
    );
  });

  it('lets the last of two entries count', () => {
    assert.deepEqual(
      read('Statuts: { a: fait, a: pas_fait }').statuses.map(({ status }) => status),
      ['pas_fait'],
    );
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      'Statuts:',
      'Scores:',
      '\n',
      '  ',
      'a: fait',
      '[',
      ']',
      '{',
      '}',
      '&x ',
      '*x',
      '"',
      '|',
      '- ',
      '#',
      '\t',
      ': ',
      ',',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 25 }).map(pieces => pieces.join('')),
    );
    fc.assert(
      fc.property(text, fc.nat(FULL.length), (written, cut) => {
        for (const candidate of [written, FULL.slice(0, cut) + written + FULL.slice(cut)]) {
          const scenario = readScenario('x.yml', candidate, true);
          for (const { span } of scenario?.faults ?? [])
            assert.ok(span.start <= span.end && span.end <= candidate.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function read(text: string): Scenario {
  const scenario = readScenario('x.yml', text);
  assert.ok(scenario);
  return scenario;
}

function faultsOf(text: string, wasScenario = false): string[] {
  return (readScenario('x.yml', text, wasScenario)?.faults ?? []).map(({ code, variant, span, args }) => {
    const shown = ['suggestion', 'sum'].flatMap(key => (args[key] === undefined ? [] : [`${key}=${args[key]}`]));
    return [code, variant, `« ${textOf(text, span)} »`, ...shown].filter(Boolean).join(' ');
  });
}
