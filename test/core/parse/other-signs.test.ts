import assert from 'node:assert/strict';
import { formulaFaultsIn } from '../../../server/src/core/features/formula/faults.ts';
import type { FormulaLanguage } from '../../../server/src/core/features/formula/language.ts';
import { parseFormula } from '../../../server/src/core/parse/formula/parse-formula.ts';
import { span } from '../../../server/src/core/text/span.ts';

/** The only fault of a formula is at the mark `<|…|>`, where something else was meant. */
function checkMeant(marked: string, expected: string, languages: readonly FormulaLanguage[]): void {
  const [before = '', found = '', behind = ''] = marked.split(/<\||\|>/);
  const place = { start: before.length, end: before.length + found.length };
  for (const language of languages) {
    const faults = formulaFaultsIn(before + found + behind, language);
    assert.deepEqual(
      faults.map(fault => [fault.span, fault.args]),
      [[place, { found, expected }]],
      language,
    );
  }
}

const RULES = ['2023', 'personnalisation'] as const;

describe('a sign in the place of another', () => {
  for (const formula of [
    'si reponse(q, OUI) <|+|> 0.5 sinon 1',
    'si identite(type, EPCI) <|*|> 2 / 3',
    'si reponse(q, OUI) et reponse(r, NON) <|/|> 1 / 2 sinon si reponse(s, NON) alors 2',
    'si reponse(q, OUI) alors 1 sinon si reponse(r, NON) <|-|> 0.25 sinon reponse(s)',
  ]) {
    it(`was meant as “alors” where it makes a number of a condition: ${formula}`, () =>
      checkMeant(formula, 'alors', RULES));
  }

  it('was meant as “alors” where it is the only one', () => {
    checkMeant('si val(a) > cible(a) <|+|> 1 sinon 0', 'alors', ['indicateur']);
    checkMeant('(si referentiel(te) <|+|> 40 sinon 0) * 2', 'alors', ['personnalisation']);
  });

  it('was meant as the comma of a function', () => {
    checkMeant('max(reponse(p) <|+|> 2 / 8)', ',', RULES);
    checkMeant('si reponse(q, OUI) alors min(score(cae_1.2.3) <|*|> 0.5) sinon 1', ',', RULES);
  });

  it('is a comma where the parentheses of a question were to be closed', () => {
    checkMeant('si reponse(q, OUI) alors max(reponse(p<|,|> 0.5) sinon 1', ')', RULES);
  });

  it('is told of by the end where several may be meant', () => {
    for (const language of RULES) {
      const [fault] = formulaFaultsIn('max(reponse(p) + 1 - 2)', language);
      assert.equal(fault?.args?.['found'], ')', language);
    }
  });

  it('leaves what follows it to be read', () => {
    const text = 'si reponse(q, OUI) + 0.5 sinon si reponse(r, NON) alors 2';
    const { formula } = parseFormula(text, span(0, text.length));
    assert.equal(formula.kind === 'conditional' && formula.alternative?.kind, 'conditional');
  });
});
