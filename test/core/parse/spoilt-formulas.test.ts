import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formulaFaultsIn } from '../../../server/src/core/features/formula/faults.ts';
import { EXAMPLES, folderTexts } from '../../kit/folder-texts.ts';
import { placedShare, spoiltFormulas } from '../../kit/spoilt-formulas.ts';
import { workspaceOf } from '../../kit/workspace.ts';
import { type WrittenFormula, writtenFormulas } from '../../kit/written-formulas.ts';

describe('a formula with a slip', () => {
  const texts = folderTexts(EXAMPLES);
  const formulas = writtenFormulas(workspaceOf(texts));

  for (const language of ['2023', 'personnalisation', 'indicateur'] as const) {
    it(`is faulty at the place, wherever the grammar can tell: ${language}`, () => {
      const own = formulas.filter(one => one.language === language);
      assert.ok(own.length > 0);
      const { share, elsewhere } = placedShare(own);
      assert.ok(share > 0.95, `${share}: ${elsewhere.slice(0, 5).join('\n')}`);
    });
  }

  it('leaves the formulas beside it as they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...formulas), fc.nat(), (formula, which) => {
        const spoilt = spoiltFormulas(formula.text, formula.language);
        const text = spoilt[which % spoilt.length]?.text ?? '';
        assert.deepEqual(besides(formula, `${text}\n`), besides(formula, formula.text));
      }),
    );
  });

  /** The other formulas of its file, with what is wrong with them, where another text stands in its place. */
  function besides({ path, content }: WrittenFormula, instead: string): readonly unknown[] {
    const file = texts.get(path) ?? '';
    const changed = file.slice(0, content.start) + instead + file.slice(content.end);
    const all = writtenFormulas(workspaceOf(new Map([...texts, [path, changed]]))).filter(one => one.path === path);
    return all
      .filter(({ text }) => text.trim() !== instead.trim())
      .map(({ text, language }) => [text, language, formulaFaultsIn(text, language)]);
  }
});
