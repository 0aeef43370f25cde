import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rule, rule2026, rulesFile } from '../../../../server/src/core/analysis/samples.ts';
import { formulaFormattingOf } from '../../../../server/src/core/features/formula/formatting.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { parseFixture } from '../../../kit/fixture.ts';
import { EXAMPLES, folderTexts } from '../../../kit/folder-texts.ts';
import { checkedLayout } from '../../../kit/laid-out.ts';
import { formulas } from '../../../kit/random-formulas.ts';
import { workspaceOf } from '../../../kit/workspace.ts';
import { writtenFormulas } from '../../../kit/written-formulas.ts';
import { formulaText } from '../../parse/formula/formulas.ts';

describe('the layout of a formula', () => {
  for (const [before, after] of [
    ['si reponse( q,OUI )alors 1/2', 'si reponse(q, OUI) alors 1 / 2'],
    ['min (1 ,-2)  +3', 'min(1, -2) + 3'],
    ['1-2', '1 - 2'],
    ['1 - -2', '1 - -2'],
    ['si a alors 1\n  sinon   si b\nalors 2 sinon 3', 'si a alors 1\nsinon si b alors 2\nsinon 3'],
    ['si a\nalors 1', 'si a alors 1'],
    ['\n\n1 + 2  \n', '1 + 2'],
    [
      'si identite(type, commune) et reponse(une_question_assez_longue, OUI) alors 0.5 sinon 1',
      'si identite(type, commune) et reponse(une_question_assez_longue, OUI) alors 0.5\nsinon 1',
    ],
    [
      'si identite(type, commune) et reponse(une_question_assez_longue, OUI) alors reponse(une_autre_question)',
      'si identite(type, commune) et reponse(une_question_assez_longue, OUI)\n  alors reponse(une_autre_question)',
    ],
    [
      'reponse(une_question_assez_longue, OUI) et reponse(une_question_assez_longue, NON) et VRAI',
      'reponse(une_question_assez_longue, OUI)\n  et reponse(une_question_assez_longue, NON)\n  et VRAI',
    ],
    ['si reponse(q OUI) alors 1', undefined],
    ['', undefined],
  ] as const) {
    it(`changes white space alone, in the language of 2023: ${before}`, () =>
      assert.equal(checkedLayout(before, '2023'), after));
  }

  for (const [before, after] of [
    ['Si reponse(q)>=0.5 alors(1+2)*3', 'Si reponse(q) >= 0.5 alors (1 + 2) * 3'],
    ['vrai et(faux)', 'vrai et (faux)'],
    ['1sinon', undefined],
    ['a-b - 2 -3', 'a-b - 2 - 3'],
    ['1 != 2', undefined],
    ['reponse(q,  "OUI")', undefined],
    [
      'si a alors (si b alors 1 sinon 2) sinon (si c alors 3\nsinon 4) * 2',
      'si a alors (\n  si b alors 1\n  sinon 2\n)\nsinon (\n  si c alors 3\n  sinon 4\n) * 2',
    ],
    ['min(0.5, (si a alors 1\nsinon (2)))', 'min(\n  0.5, (\n    si a alors 1\n    sinon (2)\n  )\n)'],
    [
      'si a alors b sinon ((reponse(un_nom_assez_long) - 1.25) / (reponse(un_autre_nom_assez_long) - 1.25))',
      'si a alors b\nsinon (\n  (reponse(un_nom_assez_long) - 1.25)\n    / (reponse(un_autre_nom_assez_long) - 1.25)\n)',
    ],
    [
      '1 + (reponse(un_nom_assez_long) - 1.25) * 2 / (reponse(un_autre_nom_assez_long) - 1.25) * 3',
      '1\n  + (reponse(un_nom_assez_long) - 1.25)\n    * 2\n    / (reponse(un_autre_nom_assez_long) - 1.25)\n    * 3',
    ],
  ] as const) {
    it(`does so in that of 2026, and leaves what the platform passes over: ${before}`, () =>
      assert.equal(checkedLayout(before, 'personnalisation'), after));
  }

  it('keeps what any formula means', () => {
    fc.assert(fc.property(formulaText, text => assert.ok(checkedLayout(text, '2023') !== undefined)));
    fc.assert(fc.property(formulaText, text => void checkedLayout(text, 'personnalisation')));
    const grouped = fc.array(formulas('2026'), { minLength: 1, maxLength: 4 }).map(all => `(${all.join(')\n* (')})`);
    fc.assert(fc.property(grouped, text => assert.ok(checkedLayout(text, 'personnalisation') !== undefined)));
  });

  it('keeps what the examples mean', () => {
    for (const { text, language } of writtenFormulas(workspaceOf(folderTexts(EXAMPLES)))) {
      assert.ok(checkedLayout(text, language) !== undefined, text);
    }
  });

  it('leaves the fences, and what is not selected', () => {
    const text = `${rulesFile(rule('Désactivation', '  1+1 ') + rule('Réduction de potentiel', '2+2'))}`;
    const { files } = parseFixture(text);
    const [[path, before] = ['', '']] = files;
    const workspace = workspaceOf(files);
    const file = workspace.files.get(path);
    assert(file);
    const after = before.replace('  1+1 ', '1 + 1');
    const first = { start: before.indexOf('1+1'), end: before.indexOf('1+1') + 1 };
    assert.equal(applyEdits(before, formulaFormattingOf(workspace, file, first)), after);
    assert.equal(formulaFormattingOf(workspace, file).length, 2);
  });

  it('is that of the platform of the rule', () => {
    const workspace = workspaceOf(parseFixture(rule2026('Désactivation', '(1+1)>2')).files);
    const edits = [...workspace.files.values()].flatMap(file => formulaFormattingOf(workspace, file));
    assert.deepEqual(
      edits.map(({ text }) => text),
      ['(1 + 1) > 2\n'],
    );
  });
});
