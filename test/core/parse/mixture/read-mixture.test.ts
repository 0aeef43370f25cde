import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { speak } from '../../../../l10n/say.ts';
import { DEFAULT_LEVELS } from '../../../../server/src/core/model/default-mixture.ts';
import type { Mixture } from '../../../../server/src/core/model/mixture.ts';
import { readMixture } from '../../../../server/src/core/parse/mixture/read-mixture.ts';
import { sayMixtureFault } from '../../../../server/src/words/mixture-faults.ts';

const WHOLE = `Mélange: Petites communes
Niveaux:
  loin: { fait: 1, pas_fait: 4, non_renseigne: 2 }
  près: { fait: 5, detaille: 1 }
Profils:
  - Nom: Commune
    Part: 3
    Collectivité:
      type: commune
      population: [500, 5000]
      localisation: { DOM: 1, Metropole: 9 }
    Réponses:
      eau: { OUI: 3, NON: 1 }
      part: [0, 0.5]
    Sans réponse: 0.1
    Maturité: { loin: 2, près: 1 }
  - Collectivité: { type: [EPCI, syndicat] }
`;

describe('the description of a mixture', () => {
  it('is read as it is written', () => {
    const { title, levels, profiles } = read(WHOLE);
    assert.equal(title, 'Petites communes');
    assert.deepEqual(
      levels.map(({ name, statuses }) => [name, statuses.fait, statuses.detaille]),
      [
        ['loin', 1, 0],
        ['près', 5, 1],
      ],
    );
    const [commune, other] = profiles;
    assert.deepEqual(commune && { ...commune, identity: [...commune.identity], answers: [...commune.answers] }, {
      name: 'Commune',
      part: 3,
      identity: [
        ['type', oneOf(['commune', 1])],
        ['population', { kind: 'range', from: 500, to: 5000 }],
        ['localisation', oneOf(['DOM', 1], ['Metropole', 9])],
      ],
      answers: [
        ['eau', oneOf(['OUI', 3], ['NON', 1])],
        ['part', { kind: 'range', from: 0, to: 0.5 }],
      ],
      unanswered: 0.1,
      maturity: new Map([
        ['loin', 2],
        ['près', 1],
      ]),
    });
    assert.deepEqual(other?.identity.get('type'), oneOf(['EPCI', 1], ['syndicat', 1]));
  });

  it('has the usual levels where it describes none, each as often', () => {
    const { levels, profiles } = read('Profils:\n  - Collectivité: { type: EPCI }\n');
    assert.equal(levels, DEFAULT_LEVELS);
    assert.deepEqual(new Set(profiles[0]?.maturity.values()), new Set([1]));
    assert.equal(profiles[0]?.part, 1);
  });

  it('may be JSON', () => {
    assert.deepEqual(read('{ "Profils": [{ "Part": 2 }] }').profiles[0]?.part, 2);
  });

  it('tells what is unknown, and what may be meant', () => {
    faulty('<|Profil|>: []\n', 'Unknown key “Profil”. Use one of: Mélange, Niveaux, Profils. Did you mean Profils?');
    faulty(
      'Profils: [{ Collectivité: { <|typ|>: EPCI } }]\n',
      'Unknown property “typ” of a collectivité. Use one of: type, population, localisation, soustype, dans_aire_urbaine. Did you mean type?',
    );
    faulty(
      'Profils: [{ Maturité: { <|experte|>: 1 } }]\n',
      'Unknown level “experte”. Describe it under Niveaux, or use one of: débutante, engagée, exemplaire.',
    );
    faulty(
      'Niveaux: { haut: { fait: 1, <|pasfait|>: 1 } }\nProfils: [{ Part: 1 }]\n',
      'Unknown status “pasfait”. Use one of: fait, programme, pas_fait, detaille, non_concerne, non_renseigne. Did you mean pas_fait?',
    );
    faulty(
      'Profils: [{ Collectivité: { soustype: <|ville|> } }]\n',
      'No formula knows the value “ville” of soustype. Use one of: epci_a_fiscalite_propre, syndicat, pole.',
    );
  });

  it('tells numbers that are none', () => {
    faulty('Profils: [{ Part: <|beaucoup|> }]\n', '“Part” takes a number from 0, not “beaucoup”.');
    faulty('Profils: [{ Sans réponse: <|1.5|> }]\n', '“Sans réponse” takes a share from 0 to 1, not “1.5”.');
    faulty(
      'Profils: [{ Collectivité: { population: <|[5, 2]|> } }]\n',
      'The range “population” ends before it begins.',
    );
  });

  it('tells where there is nothing to draw', () => {
    faulty('Profils: <|[{ Part: 0 }]|>\n', 'Nothing can be drawn from “Profils”: give a weight above 0.');
    faulty(
      'Profils: [{ Réponses: { eau: <|{ OUI: 0 }|> } }]\n',
      'Nothing can be drawn from “eau”: give a weight above 0.',
    );
  });

  it('tells what is no mixture at all', () => {
    assert.equal(readMixture('').mixture, undefined);
    assert.equal(readMixture('- a\n- b\n').mixture, undefined);
    faulty('Profils: <|EPCI|>\n', '“Profils” takes a list.');
  });
});

describe('the schema of a mixture', () => {
  const schema: object = JSON.parse(
    readFileSync(new URL('../../../../syntaxes/referentiel-population.schema.json', import.meta.url), 'utf8'),
  );
  const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

  it('takes what is read', () => {
    assert.equal(isValid(load(WHOLE)), true);
  });

  it('refuses what is told to be wrong', () => {
    for (const text of [
      'Profil: []',
      'Profils: EPCI',
      'Profils: [{ Part: beaucoup }]',
      'Profils: [{ Collectivité: { typ: EPCI } }]',
    ]) {
      assert.equal(isValid(load(text)), false, text);
    }
  });
});

function read(text: string): Mixture {
  const { mixture, faults } = readMixture(text);
  assert.deepEqual(faults, []);
  assert(mixture);
  return mixture;
}

function oneOf(...weights: readonly (readonly [string, number])[]): unknown {
  return { kind: 'one-of', weights };
}

/** Expects one fault, where it is marked. */
function faulty(fixture: string, ...sentences: readonly string[]): void {
  speak('en');
  const start = fixture.indexOf('<|');
  const text = fixture.replace('<|', '').replace('|>', '');
  const span = { start, end: fixture.indexOf('|>') - 2 };
  const { mixture, faults } = readMixture(text);
  assert.equal(mixture, undefined);
  assert.deepEqual(faults.map(sayMixtureFault), sentences);
  for (const fault of faults) assert.deepEqual(fault.span, span);
}
