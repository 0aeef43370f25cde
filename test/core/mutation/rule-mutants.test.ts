import { checkMutants } from './support.ts';

describe('the mutants of a rule', () => {
  it('are other numbers, half and whole', () => {
    checkMutants('0.4', '2023', ['number: 0.4 → 0.2', 'number: 0.4 → 1']);
    checkMutants('1', '2026', ['number: 1 → 0.5']);
    checkMutants('0', '2026', ['number: 0 → 1']);
  });

  it('are other operators, of the same place', () => {
    checkMutants('1 - 1/ 1', '2023', [
      'operator: - → +',
      'number: 1 → 0.5',
      'operator: / → *',
      'number: 1 → 0.5',
      'number: 1 → 0.5',
    ]);
    checkMutants('max(1, min(1, 1))', '2026', [
      'extremum: max → min',
      'number: 1 → 0.5',
      'extremum: min → max',
      'number: 1 → 0.5',
      'number: 1 → 0.5',
    ]);
  });

  it('are the other connective, the next answer, the next of what a collectivité may be, and all of it turned round', () =>
    checkMutants('reponse(plu, OUI) et identite(type, commune) ou reponse(voirie, voirie_b)', '2023', [
      'negation: reponse(plu, OUI) et identite(type, commune) ou reponse(voirie, voirie_b) → si reponse(plu, OUI) et identite(type, commune) ou reponse(voirie, voirie_b) alors FAUX sinon VRAI',
      'connective: ou → et',
      'connective: et → ou',
      'answer: OUI → NON',
      'identity: commune → EPCI',
      'answer: voirie_b → voirie_a',
    ]));

  it('are the bounds beside one of a population', () =>
    checkMutants('identite(population, moins_de_20000) ou identite(population, plus_de_100000)', '2023', [
      'negation: identite(population, moins_de_20000) ou identite(population, plus_de_100000) → si identite(population, moins_de_20000) ou identite(population, plus_de_100000) alors FAUX sinon VRAI',
      'connective: ou → et',
      'identity: moins_de_20000 → moins_de_10000',
      'identity: moins_de_20000 → moins_de_50000',
    ]));

  it('are branches swapped, and dropped', () => {
    checkMutants('si reponse(plu, OUI) alors 0 sinon 1', '2026', [
      'negation: 0 sinon 1 → 1 sinon 0',
      'branch: si reponse(plu, OUI) alors 0 sinon 1 → 0',
      'branch: si reponse(plu, OUI) alors 0 sinon 1 → 1',
      'answer: OUI → NON',
      'number: 0 → 1',
      'number: 1 → 0.5',
    ]);
    checkMutants('si reponse(plu, NON) alors 1', '2023', [
      'branch: si reponse(plu, NON) alors 1 → 1',
      'branch: reponse(plu, NON) → FAUX',
      'answer: NON → OUI',
      'number: 1 → 0.5',
    ]);
  });

  it('keep a sinon with its own si', () =>
    checkMutants('si reponse(plu, OUI) alors 1 sinon si reponse(voirie, voirie_a) alors 0', '2023', [
      'branch: si reponse(plu, OUI) alors 1 sinon si reponse(voirie, voirie_a) alors 0 → 1',
      'answer: OUI → NON',
      'number: 1 → 0.5',
      'branch: si reponse(voirie, voirie_a) alors 0 → 0',
      'branch: reponse(voirie, voirie_a) → FAUX',
      'answer: voirie_a → voirie_b',
      'number: 0 → 1',
    ]));

  it('are other comparisons, on the platform of 2026', () =>
    checkMutants('si reponse(part) < 1 alors (1)', '2026', [
      'branch: si reponse(part) < 1 alors (1) → (1)',
      'branch: reponse(part) < 1 → FAUX',
      'comparison: < → <=',
      'comparison: < → >=',
      'number: 1 → 0.5',
      'number: 1 → 0.5',
    ]));

  it('are none of a question that nobody knows', () =>
    checkMutants('si reponse(inconnue, OUI) alors VRAI', '2023', [
      'branch: si reponse(inconnue, OUI) alors VRAI → VRAI',
      'branch: reponse(inconnue, OUI) → FAUX',
      'truth: VRAI → FAUX',
    ]));
});
