import assert from 'node:assert/strict';
import type { ExpressionLanguage } from '../../../server/src/core/model/expression.ts';
import { parseExpression } from '../../../server/src/core/parse/expression/parse-expression.ts';
import { syntaxFaults } from '../../../server/src/core/parse/expression/readable-parts.ts';
import { inOneLine, platformRefusal } from '../../../server/src/core/parse/expression/refusal.ts';
import { textOf } from '../../../server/src/core/text/span.ts';

/** What is wrong with an expression: the variant of its fault, and the text at its place. */
function faultIn(text: string, language: ExpressionLanguage = 'personnalisation'): string {
  const { fault } = parseExpression(text, language);
  return fault === undefined ? 'none' : `${fault.variant} at “${textOf(text, fault.span)}”`;
}

describe('an expression of the platform of 2026', () => {
  for (const [text, fault] of [
    ['si oui alors 1 sinon 2', 'none'],
    ['SI OUI ALORS 1 SINON 2', 'none'],
    ['1sinon 2', 'unexpected at “sinon”'],
    ['vraietfaux', 'none'],
    ['a-b.c_1', 'none'],
    ['-1', 'unexpected at “-”'],
    ['2 * -3', 'unexpected at “-”'],
    ['1,5', 'decimal-comma at “1,5”'],
    ['1e3', 'unexpected at “e3”'],
    ['min(1, 2, 3)', 'unexpected at “,”'],
    ['min(1 < 2, 3)', 'unexpected at “<”'],
    ['1 + si oui alors 1', 'unexpected at “si”'],
    ['1 + (si oui alors 1)', 'none'],
    ['reponse(ecole_1, OUI)', 'none'],
    ['reponse(scolaire_1, OUI)', 'none'],
    ['reponse(score_1, OUI)', 'parted-name at “score_1”'],
    ['reponse(ETE_1, OUI)', 'parted-name at “ETE_1”'],
    ['score(1.2.3)', 'unexpected at “1.2”'],
    ['val(cae_1)', 'unknown-function at “val”'],
    ['', 'unexpected-end at “”'],
    ['vrai et', 'unexpected-end at “et”'],
    ['(1', 'unexpected-end at “1”'],
  ] as const) {
    it(`is read as the platform reads it: ${text}`, () => assert.equal(faultIn(text), fault));
  }

  for (const [text, fault] of [
    ['val(cae_1.a) / cible(cae_1.a)', 'none'],
    ['opt_val(cae_1.a, insee)', 'none'],
    ['VAL(cae_1.a)', 'unknown-function at “VAL”'],
    ['val(valeur)', 'parted-name at “valeur”'],
    ['score(cae_1.1)', 'unknown-function at “score”'],
  ] as const) {
    it(`has the functions of indicators, in lower case: ${text}`, () =>
      assert.equal(faultIn(text, 'indicateur'), fault));
  }

  for (const [text, ...faults] of [
    ['si reponse(a OUI) et (1 alors 2 sinon', 'unexpected OUI', 'unexpected alors', 'unexpected-end sinon'],
    ['si oui alros 1 sinn 2 +', 'misspelt-word alros', 'misspelt-word sinn', 'unexpected-end +'],
    ['si oui uo non alors 1 2 sinon 3 *', 'misspelt-word uo', 'unexpected 2', 'unexpected-end *'],
    ['reponses(a, OUI) et question(a) et min(1,5)', 'unknown-function reponses', 'unknown-function question'],
    ['min(1 < 2, 3) + 0,5 + (non)', 'unexpected <', 'decimal-comma 0,5'],
    ['oui alors (non alors 1) sinon min(2)', 'no-si oui alors', 'no-si non alors', 'unexpected )'],
    ['(a, oui) et (b', 'no-function (a,', 'unexpected-end b'],
    ['reponse(score_1, OUI) et reponse(non_2)', 'parted-name score_1', 'parted-name non_2'],
    ['oui) et reponse(', 'unexpected )', 'unexpected-end ('],
  ] as const) {
    it(`is read on behind what the platform refuses: ${text}`, () => {
      const found = syntaxFaults(parseExpression(text, 'personnalisation'));
      assert.deepEqual(
        found.map(({ variant, span }) => `${variant} ${textOf(text, span)}`),
        faults,
      );
    });
  }

  it('tells the characters that the platform passes over', () => {
    const text = '1 != 2 ≥≥ énergie';
    const { skipped } = parseExpression(text, 'personnalisation');
    assert.deepEqual(
      skipped.map(place => textOf(text, place)),
      ['!', '≥≥', 'é'],
    );
  });

  it('is refused, and not run out of, where it is nested too deep', () => {
    assert.match(faultIn('('.repeat(5000)), /^too-deep/);
    assert.match(faultIn('min('.repeat(5000)), /^too-deep/);
    assert.equal(faultIn(`1${' + 1'.repeat(20_000)}`), 'none');
  });

  const choices = (...names: readonly string[]) => names.map((name, at) => `  ${at + 1}. [${name}]`).join('\n');
  const PRIMARY = ['LPAR', 'VRAI', 'FAUX', 'OUI', 'NON', 'CNAME', 'NUMBER'];
  const OPERAND = ['IDENTITE', 'REPONSE', 'SCORE', 'REFERENTIEL', ...PRIMARY, 'MIN', 'MAX'];
  for (const [text, message] of [
    ['(reponse(a, OUI))', undefined],
    ['si\nvrai', "MismatchedTokenException: Expecting token of type --> ALORS <-- but found --> '' <-- (2:1 --> 2:4)"],
    [
      'reponse(a OUI)',
      "MismatchedTokenException: Expecting token of type --> RPAR <-- but found --> 'OUI' <-- (1:11 --> 1:13)",
    ],
    ['min(1)', "MismatchedTokenException: Expecting token of type --> COMMA <-- but found --> ')' <-- (1:6)"],
    ['OUI Non', 'NotAllInputParsedException: Redundant input, expecting EOF but found: Non (1:5 --> 1:7)'],
    // What is passed over does not count in its line.
    ['1 ≥\n\n é 2 ≥', 'NotAllInputParsedException: Redundant input, expecting EOF but found: 2 (3:3)'],
    [
      '( )',
      `NoViableAltException: Expecting: one of these possible Token sequences:\n${choices('SI', ...OPERAND)}\nbut found: ')' (1:3)`,
    ],
    [
      '',
      `NoViableAltException: Expecting: one of these possible Token sequences:\n${choices('SI', ...OPERAND)}\nbut found: '' (NaN:NaN --> NaN:NaN)`,
    ],
    [
      '1 + si',
      `NoViableAltException: Expecting: one of these possible Token sequences:\n${choices(...OPERAND)}\nbut found: 'si' (1:5 --> 1:6)`,
    ],
    [
      'reponse(a, min(1, 2))',
      `NoViableAltException: Expecting: one of these possible Token sequences:\n${choices(...PRIMARY)}\nbut found: 'min' (1:12 --> 1:14)`,
    ],
    ['('.repeat(5000), undefined],
  ] as const) {
    it(`is refused in the platform's words: ${JSON.stringify(text.slice(0, 30))}`, () => {
      const parsed = parseExpression(text, 'personnalisation');
      assert.equal(platformRefusal(text, 'personnalisation', parsed), message);
    });
  }

  it('is told to people without all that might stand in its place', () => {
    const told = ['( )', 'min(1)'].map(text => {
      const parsed = parseExpression(text, 'personnalisation');
      return inOneLine(platformRefusal(text, 'personnalisation', parsed) ?? '');
    });
    assert.deepEqual(told, [
      "NoViableAltException: Expecting: … but found: ')' (1:3)",
      "MismatchedTokenException: Expecting token of type --> COMMA <-- but found --> ')' <-- (1:6)",
    ]);
  });
});
