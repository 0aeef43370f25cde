import assert from 'node:assert/strict';
import { laidOutFormula } from '../../server/src/core/features/formatting/laid-out-formula.ts';
import { formulaFaultsIn } from '../../server/src/core/features/formula/faults.ts';
import type { FormulaLanguage } from '../../server/src/core/features/formula/language.ts';
import { parseExpression } from '../../server/src/core/parse/expression/parse-expression.ts';
import { parseFormula } from '../../server/src/core/parse/formula/parse-formula.ts';

/** A formula that is laid out means what it meant, and is laid out already; one that stays as it is gives undefined. */
export function checkedLayout(text: string, language: FormulaLanguage): string | undefined {
  const after = laidOutFormula(text, language);
  if (after === undefined) return undefined;
  assert.deepEqual(formulaFaultsIn(after, language), []);
  assert.equal(treeOf(after, language), treeOf(text, language), 'another tree');
  assert.equal(laidOutFormula(after, language), after, 'what is laid out is laid out again');
  return after;
}

/** What is read, without the places. */
function treeOf(text: string, language: FormulaLanguage): string {
  const read = language === '2023' ? parseFormula(text).formula : parseExpression(text, language).expression;
  return JSON.stringify(read, (key, value: unknown) => (key === 'span' ? undefined : value));
}
