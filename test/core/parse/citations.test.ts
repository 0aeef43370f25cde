import assert from 'node:assert/strict';
import { citationsIn } from '../../../server/src/core/parse/citations.ts';
import { span } from '../../../server/src/core/text/span.ts';

/** The numbers taken for citations; a question mark behind those that only an existing action makes one. */
function cited(text: string): string[] {
  return citationsIn(text, span(0, text.length)).map(
    ({ prefix, id, certain }) => `${prefix === undefined ? '' : `${prefix}_`}${id}${certain ? '' : '?'}`,
  );
}

describe('citations in prose', () => {
  const checks: readonly (readonly [string, readonly string[]])[] = [
    ['Évalué dans la 5.1.4 : une instance.', ['5.1.4']],
    ['- Action 6.1.1 : Développer', ['6.1.1']],
    ['(voir 3.3 et particulièrement 3.3.4)', ['3.3', '3.3.4']],
    ['1.3.1 et 1.3.2.', ['1.3.1', '1.3.2']],
    ['les niveaux 2.4.2 et 2.4.3, désignés en 4.1.2., puis', ['2.4.2', '2.4.3', '4.1.2']],
    ['selon cae_1.2.3 et eci_2', ['cae_1.2.3', 'eci_2']],
    ['cf. TE_4.4.4, selon ECi_2.1', ['TE_4.4.4', 'ECi_2.1']],
    ['- Sous-chapitre 2.2 : titre', ['2.2?']],
    ['près de 1.4 million d’euros, 2.5 km, 7.900 foyers, 2.4 M€', []],
    ['le 19.01.2023 ou ARTISAN_19.01.2023.pdf', []],
    ['articles R.229-51 et L.103-2, article 3.1.2', []],
    ['<a href="http://exemple.fr/page-1.3.1.2.html">page</a>', []],
    ['https://exemple.fr/1.3.1 et www.exemple.fr/1.3.2', []],
    ['[texte](fiche-1.2.3.pdf)', []],
    ['<!-- 1.2.3 -->', []],
    ['au 01.23.45.67.89', []],
    ['BOI-TVA-LIQ-30 chapitre 2.140', ['2.140?']],
    ['le « 31.79 »', ['31.79?']],
    ['version 1.2.3, v1.2.3, facteur 1.5, × 2.5', []],
    ['**1.2.3** puis *1.2.4*, voir **6.1** et **2.5 : titre**', ['1.2.3', '1.2.4', '6.1', '2.5?']],
    ['* 1.2.3 : titre\n+ 1.2.4\n> 1.2.5\n> * **1.2.6**', ['1.2.3', '1.2.4', '1.2.5', '1.2.6']],
    ['<p>1.2.3 : titre</p><li><b>1.2.4</b></li>', ['1.2.3', '1.2.4']],
    [
      '**En gras**\n\n1.2.3 : titre\nfois x\n1.2.4, et article\n1.2.5\n\nVoir les pages\n\n1.2.6',
      ['1.2.3', '1.2.4', '1.2.6'],
    ],
    ['**2.5** millions, 2 * 1.2.3, 2 *1.5, 3*1.2.3, article **1.2.3**', []],
    ['1.2.3 / 1.2.4 / 4.1, et 5 / 1.5', ['1.2.3', '1.2.4']],
    ['1.2.3/1.2.4, 1.2.5-1.2.7, 2.5/1.5, 2024-1.5', ['1.2.3', '1.2.4', '1.2.5', '1.2.7']],
    ['_1.2.3_, __voir 1.2.4__, un => 1.2.5 -> 1.2.6', ['1.2.3', '1.2.4', '1.2.5', '1.2.6']],
    ['fiche/1.2.3, a_1.2.3_b, 3-1.2.3 et x_1.2', ['x_1.2']],
    ['réponse voirie_1_a', []],
    ['1.2.3.4.5 et 1.10.12', ['1.2.3.4.5', '1.10.12']],
  ];
  for (const [text, expected] of checks) {
    it(`${expected.length > 0 ? expected.join(', ') : 'none'} in « ${text} »`, () =>
      assert.deepEqual(cited(text), expected));
  }

  it('have the place of the id alone', () => {
    const [citation] = citationsIn('voir cae_1.2.3', span(0, 14));
    assert.deepEqual(citation?.span, { start: 9, end: 14 });
  });
});
