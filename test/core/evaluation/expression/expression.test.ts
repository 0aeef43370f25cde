import assert from 'node:assert/strict';
import type { ExpressionContext } from '../../../../server/src/core/evaluation/expression/context.ts';
import { resultOf } from '../../../../server/src/core/evaluation/expression/result.ts';
import { secondPassOf } from '../../../../server/src/core/evaluation/expression/two-passes.ts';
import { populationTags } from '../../../../server/src/core/model/population.ts';

const CONTEXT: ExpressionContext = {
  answers: new Map<string, boolean | number | string | null>([
    ['ecole', true],
    ['part', 0.4],
    ['gestion', 'gestion_a'],
    ['nulle', null],
  ]),
  identity: {
    type: 'EPCI',
    soustype: 'syndicat',
    populationTags: populationTags(12_000),
    drom: false,
    dansAireUrbaine: true,
  },
  referential: { id: 'te-test', version: '1.4.0' },
};
const INDICATORS: ExpressionContext = {
  values: new Map([['eau_1', 10]]),
  complements: { targets: new Map([['eau_1', 5]]), limits: new Map() },
};

/** The value of an expression, or why it has none. */
function shown(
  text: string,
  context: ExpressionContext = CONTEXT,
  language: Parameters<typeof resultOf>[1] = 'personnalisation',
) {
  const result = resultOf(text, language, context);
  return result.kind === 'value' ? result.value : `${result.kind}: ${'message' in result ? result.message : ''}`;
}

describe('the value of an expression of 2026', () => {
  for (const [text, value] of [
    ['1 - 2 - 3', -4],
    ['8 / 4 / 2', 1],
    ['vrai + 1', 2],
    ['1 < 2 < 0', true],
    ['vrai = 1', false],
    ['0 ou 5', 5],
    ['vrai et 2', 2],
    ['si faux alors 1', null],
    ['si abc alors 1', 1],
    ['a + 1', 'a - 1'],
    ['min(a, 1)', 'min(a, 1)'],
    ['reponse(ecole, OUI)', true],
    ['reponse(gestion, gestion_a)', true],
    ['reponse(gestion, GESTION_A)', false],
    ['reponse(absente, NON)', false],
    ['reponse(absente)', undefined],
    ['reponse(absente) * 2', null],
    ['si reponse(absente) > 0 alors 1 sinon 2', 2],
    ['reponse(absente) > 0', undefined],
    ['0 < reponse(absente)', undefined],
    ['reponse(absente) = reponse(absente)', undefined],
    ['(si faux alors 1) > 0', null],
    ['0 = reponse(nulle)', null],
    ['identite(type, syndicat)', true],
    ['identite(soustype, SYNDICAT)', true],
    ['identite(population, moins_de_20000)', true],
    ['identite(population, MOINS_DE_20000)', false],
    ['identite(localisation, dom)', true],
    ['identite(dans_aire_urbaine, oui)', true],
    ['(identite(inconnu, x))', undefined],
    ['referentiel(te_1.2.3)', true],
    ['referentiel(te_1.10.0)', false],
    ['referentiel(cae)', false],
    ['score(te_1.1)', 'score(te_1.1)'],
  ] as const) {
    it(`is that of the platform: ${text}`, () => assert.deepEqual(shown(text), value));
  }

  for (const [text, message] of [
    ['faux et identite(inconnu, x)', /^evaluation: Champ d'identité "inconnu" non reconnu/],
    ['referentiel(xx)', /^evaluation: Référentiel "xx" inconnu/],
    ['referentiel(te_1.2)', /^evaluation: Version "1\.2" invalide/],
    ['identite(type, OUI)', /^interne: /],
    ['1 +', /^syntax: /],
  ] as const) {
    it(`is none, for the platform's reason: ${text}`, () => assert.match(String(shown(text)), message));
  }

  it('is asked of nobody where nothing was given', () => {
    assert.match(
      String(shown('identite(type, EPCI)', {})),
      /Information type d'identité de la collectivité non trouvée/,
    );
    assert.match(String(shown('reponse(ecole, OUI)', {})), /Reponse à la question ecole non trouvée/);
  });

  for (const [text, value] of [
    ['val(eau_1) / cible(eau_1)', 2],
    ['val(eau_2)', null],
    ['opt_val(eau_2)', 0],
    ['1 / 0', null],
    ['eau', null],
    ['si val(eau_2) > cible(eau_1) alors 1 sinon 0', 0],
  ] as const) {
    it(`is kept for an indicator where it is finite: ${text}`, () => {
      assert.deepEqual(shown(text, INDICATORS, 'indicateur'), value);
    });
  }

  it('is an error for a limit where none are given, though targets are, and none where the others are', () => {
    const values = new Map([['eau_1', 10]]);
    const targets = { values, complements: { targets: new Map([['eau_2', 5]]), limits: undefined } };
    assert.equal(shown('limite(eau_1)', targets, 'indicateur'), 'evaluation: Missing cible indicateur valeurs');
    assert.equal(shown('cible(eau_1)', targets, 'indicateur'), null);
    const limits = { values, complements: { targets: undefined, limits: new Map([['eau_2', 5]]) } };
    assert.equal(shown('cible(eau_1)', limits, 'indicateur'), 'evaluation: Missing cible indicateur valeurs');
    assert.equal(shown('limite(eau_1)', limits, 'indicateur'), null);
  });

  it('is none for a computed indicator of which no value is known', () => {
    assert.equal(shown('opt_val(eau_1) + opt_val(eau_2)', { values: new Map() }, 'indicateur'), null);
    assert.equal(shown('cible(eau_1)', { values: new Map() }, 'indicateur'), null);
  });

  it('breaks down where a computed indicator asks for a target alone, and some value is known', () => {
    const values = new Map([['eau_1', 4]]);
    assert.match(String(shown('cible(eau_1)', { values }, 'indicateur')), /Missing cible indicateur valeurs/);
    assert.equal(shown('1', { values }, 'indicateur'), 1);
  });
});

describe('a rule on a score', () => {
  const scores = new Map([['te_1', 0.5]]);
  const given = (text: string) => secondPassOf(shown(text) as string)?.(scores);

  it('is read again once there are scores, as the text that it gave: sums subtract', () => {
    assert.deepEqual(given('score(te_1) + 0.2'), { kind: 'value', value: 0.3 });
    assert.deepEqual(given('min(score(te_1), 0.2)'), { kind: 'value', value: 0.2 });
  });

  it('has no effect where it gave nothing, and breaks down where it gave a number', () => {
    assert.equal(given('si faux alors score(te_1)'), undefined);
    assert.equal(given('0.5')?.kind, 'interne');
    assert.equal(given('score(te_1) < 0.2')?.kind, 'syntax');
  });
});

describe('a number of inhabitants', () => {
  it('is strictly below and above its bounds', () => {
    assert.deepEqual(populationTags(3000).slice(0, 1), ['moins_de_5000']);
    assert.deepEqual(populationTags(20_000), ['moins_de_50000', 'moins_de_100000', 'plus_de_3000']);
    assert.deepEqual(populationTags(900_000).at(-1), 'plus_de_800000');
  });
});
