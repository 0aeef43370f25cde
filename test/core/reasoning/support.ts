import assert from 'node:assert/strict';
import { type Program, programOfExpression } from '../../../server/src/core/evaluation/program.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { parseExpression } from '../../../server/src/core/parse/expression/parse-expression.ts';
import { parseFormula } from '../../../server/src/core/parse/formula/parse-formula.ts';

/** The program of a formula that can be read. */
export function programFrom(text: string, platform: Platform): Program {
  if (platform === '2023') {
    const { formula, faults } = parseFormula(text);
    assert.deepEqual(faults, [], text);
    return { platform, formula, start: 0 };
  }
  const { expression, fault } = parseExpression(text, 'personnalisation');
  assert(expression, `${text}: ${fault?.variant}`);
  return programOfExpression(expression);
}
