import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpressionLanguage } from '../../server/src/core/model/expression.ts';
import { checkedLayout } from '../kit/laid-out.ts';
import { writtenFormulas } from '../kit/written-formulas.ts';
import { workspaceOf } from './workspace-of.ts';

const folder = process.env['ORACLE_DIR'];

describe('the layout of the published formulas', () => {
  before(() => assert.ok(folder, 'ORACLE_DIR must name the folder that holds oracle/'));

  it('keeps what those of 2023 mean', () => {
    for (const { text } of writtenFormulas(workspaceOf(join(folder ?? '', 'corpus/cae-2023')))) {
      assert.ok(checkedLayout(text, '2023') !== undefined, text);
    }
  });

  it('keeps what those of 2026 mean', () => {
    const read = readFileSync(join(folder ?? '', 'oracle/platform-2026.expressions.json'), 'utf8');
    const { cases } = JSON.parse(read) as {
      readonly cases: readonly Case[];
    };
    const own = cases.filter(({ kind }) => kind === 'analyse' || kind === 'evaluation');
    const laidOut = own.filter(one => checkedLayout(one.expression ?? '', one.language) !== undefined);
    assert.ok(laidOut.length > 300);
  });
});

interface Case {
  readonly kind: string;
  readonly language: ExpressionLanguage;
  readonly expression: string | null;
}
