import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { functionsIn } from '../../server/src/core/features/formula/language.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { boundariesOf, type FormulaWord, formulaWords, proposedFor, toldAt } from '../kit/formula-tokens.ts';
import { type WrittenFormula, writtenFormulas } from '../kit/written-formulas.ts';
import { publishedWorkspace } from './published-workspace.ts';

const folder = process.env['ORACLE_DIR'] ?? '';

for (const name of ['cae-2023', 'cae', 'te']) {
  describe(`at every token of the published formulas: ${name}`, () => {
    let workspace: Workspace;
    let formulas: readonly WrittenFormula[];

    before(async () => {
      workspace = await publishedWorkspace(folder, name);
      formulas = writtenFormulas(workspace);
      assert.ok(formulas.length > 80);
    });

    it('completion proposes the word that stands there before it is written whole', () => {
      const missing = formulas.flatMap(formula =>
        formulaWords(formula)
          .filter(word => !isProposed(workspace, formula, word))
          .map(({ text, span }) => `${basename(formula.path)}:${span.start} ${text}`),
      );
      assert.deepEqual(missing, []);
    });

    it('signature help tells the function and its argument', () => {
      const wrong = formulas.flatMap(formula =>
        boundariesOf(formula)
          .filter(({ offset, call }) => toldAt(workspace, formula, offset) !== call)
          .map(
            ({ offset, call }) => `${basename(formula.path)}:${offset} ${call} ${toldAt(workspace, formula, offset)}`,
          ),
      );
      assert.deepEqual(wrong, []);
    });
  });
}

/** At once; of names there may be more than a list shows: then once its letters are written. */
function isProposed(workspace: Workspace, { path, language }: WrittenFormula, word: FormulaWord): boolean {
  const offers = (kept: number) => proposedFor(workspace, path, word, kept).some(label => isSame(label, word.text));
  const isName = ![...KEYWORDS, ...functionsIn(language)].includes(word.text.toLowerCase());
  return offers(0) || (isName && offers(word.text.length));
}

const KEYWORDS = ['si', 'alors', 'sinon', 'et', 'ou', 'vrai', 'faux'];

/** Case counts in names alone, and what is proposed is in the case that is usual. */
function isSame(label: string, word: string): boolean {
  return label.toLowerCase() === word.toLowerCase();
}
