import assert from 'node:assert/strict';
import { type Program, programOfExpression } from '../../../server/src/core/evaluation/program.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import type { Profile } from '../../../server/src/core/model/scenario.ts';
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

/** A collectivité in a line: what it is, then what it answers. */
export function told({ identity, answers }: Profile): string {
  const traits = Array.from(identity, ([, values]) => [...values].join('+'));
  return [...traits, ...Array.from(answers, ([id, answer]) => `${id} ${answer}`)].join(', ');
}
