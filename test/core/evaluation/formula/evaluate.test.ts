import assert from 'node:assert/strict';
import { evaluate, type Reading } from '../../../../server/src/core/evaluation/formula/evaluate.ts';
import { parseFormula } from '../../../../server/src/core/parse/formula/parse-formula.ts';
import { profile } from '../../scoring/support.ts';

const COMMUNE = profile(
  { type: ['commune'], population: ['moins_de_5000', 'moins_de_10000'] },
  { binaire: 'OUI', choix: 'choix_b', part: '0.25', zero: '0', odd: 'beaucoup' },
);

const CASES: readonly (readonly [string, unknown])[] = [
  ['identite(type, commune)', true],
  ['identite(type, EPCI)', false],
  ['identite(population, moins_de_10000)', true],
  ['identite(localisation, DOM)', false],
  ['reponse(binaire, OUI)', true],
  ['reponse(binaire, NON)', false],
  ['reponse(choix, choix_b)', true],
  ['reponse(unanswered, OUI)', false],
  ['reponse(unanswered, NON)', false],
  ['reponse(part)', 0.25],
  ['reponse(unanswered)', undefined],
  ['max(reponse(part), 0.5)', 0.5],
  ['min(reponse(part), 0.5)', 0.25],
  ['max(reponse(unanswered), 0.5)', undefined],
  ['reponse(part) * 10/8', 0.3125],
  ['1 - 2 - 3', 2],
  ['8 / 4 / 2', 4],
  ['2 * 3 + 4', 10],
  ['score(ref_1.1)', 0.75],
  ['score(ref_9.9)', undefined],
  ['si FAUX alors 1', undefined],
  ['si FAUX alors 1 sinon 2', 2],
  ['si VRAI alors si FAUX alors 1 sinon 2', 2],
  ['VRAI ou FAUX et FAUX', true],
  ['FAUX et reponse(unanswered)', false],
  ['VRAI ou reponse(unanswered)', true],
  ['si VRAI alors 1 sinon reponse(unanswered)', 1],
  ['1 / 0', 'division-by-zero 4-5'],
  ['1 / reponse(zero)', 'division-by-zero 4-17'],
  ['1 / 0 / 2', 'division-by-zero 4-5'],
  ['si VRAI alors 1 sinon 1 / 0', 1],
  ['VRAI + 1', 'needs-number 0-4'],
  ['si 1 alors 2', 'needs-boolean 3-4'],
  ['max(VRAI, 1)', 'needs-number 4-8'],
  ['1 et VRAI', 'needs-boolean 0-1'],
  ['reponse(odd)', 'needs-number 0-12'],
  ['commune', 'no-value 0-7'],
  ['1e308 * 10', 'not-finite 0-10'],
];

describe('evaluating formulas', () => {
  for (const [text, expected] of CASES) {
    it(`${text} is ${expected ?? 'without effect'}`, () => assert.equal(outcome(text), expected));
  }

  it('tells what it looked at, and nothing else', () => {
    const readings: Reading[] = [];
    const text = 'si identite(type, EPCI) et reponse(binaire, OUI) alors 1 sinon reponse(part)';
    evaluate(parseFormula(text).formula, { profile: COMMUNE, scoreOf: () => undefined }, readings);
    assert.deepEqual(readings, [
      { kind: 'identity', property: 'type', value: 'EPCI', holds: false },
      { kind: 'answer', question: 'part', answer: '0.25' },
    ]);
  });
});

function outcome(text: string): unknown {
  const scoreOf = ({ action }: { action: { text: string } }) => (action.text === 'ref_1.1' ? 0.75 : undefined);
  const { value, fault } = evaluate(parseFormula(text).formula, { profile: COMMUNE, scoreOf });
  if (fault) assert.equal(value, undefined);
  return fault ? `${fault.reason} ${fault.span.start}-${fault.span.end}` : value;
}
