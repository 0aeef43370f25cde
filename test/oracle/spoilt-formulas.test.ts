import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formulaFaultsIn } from '../../server/src/core/features/formula/faults.ts';
import type { ExpressionLanguage } from '../../server/src/core/model/expression.ts';
import { placedShare } from '../kit/spoilt-formulas.ts';
import { writtenFormulas } from '../kit/written-formulas.ts';
import { workspaceOf } from './workspace-of.ts';

const folder = process.env['ORACLE_DIR'];

describe('a slip in a published formula', () => {
  before(() => assert.ok(folder, 'ORACLE_DIR must name the folder that holds oracle/'));

  it('of 2023 is found at the place', () => {
    checkPlaced(writtenFormulas(workspaceOf(join(folder ?? '', 'corpus/cae-2023'))), 0.999);
  });

  for (const [language, least] of [
    ['personnalisation', 0.999],
    // Which of several parentheses is missing is not told by those that are there.
    ['indicateur', 0.96],
  ] as const) {
    it(`of 2026 is found at the place: ${language}`, () => {
      const read = readFileSync(join(folder ?? '', 'oracle/platform-2026.expressions.json'), 'utf8');
      const { cases } = JSON.parse(read) as { readonly cases: readonly Case[] };
      const own = cases.filter(one => one.kind === 'analyse' && one.language === language);
      checkPlaced(
        own.map(({ expression }) => ({ text: expression ?? '', language })),
        least,
      );
    });
  }
});

interface Case {
  readonly kind: string;
  readonly language: ExpressionLanguage;
  readonly expression: string | null;
}

/** The formulas are without fault, and of the slips that make them faulty at least such a share is found where it is. */
function checkPlaced(formulas: Parameters<typeof placedShare>[0], least: number): void {
  assert.ok(formulas.length > 50);
  for (const { text, language } of formulas) assert.deepEqual(formulaFaultsIn(text, language), [], text);
  const { faulty, valid, share, elsewhere } = placedShare(formulas);
  console.log(`${faulty} slips are faulty, ${elsewhere.length} of them elsewhere; ${valid} leave a formula`);
  assert.ok(share >= least, `${share}: ${elsewhere.slice(0, 5).join('\n')}`);
}
