import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkActions } from '../../server/src/core/analysis/expressions/check-actions.ts';
import { importedRule } from '../../server/src/core/analysis/expressions/identity-values.ts';
import type { Known, KnownQuestion, RuleColumn } from '../../server/src/core/analysis/expressions/known.ts';
import { span } from '../../server/src/core/text/span.ts';
import { rowsOf } from './csv.ts';

interface Action extends Readonly<Partial<Record<RuleColumn | 'exprScore', string>>> {
  readonly identifiant: string;
  readonly indicateurs?: readonly string[];
}

interface Case {
  readonly id: number;
  readonly kind: string;
  readonly referentiel: string;
  readonly action: Action;
  readonly otherActions: readonly Action[];
  readonly messages: readonly string[];
  readonly expression: string;
  readonly value: string;
}

const folder = process.env['ORACLE_DIR'];

describe('the checks of the platform of 2026', () => {
  let cases: readonly Case[] = [];
  let known: Omit<Known, 'actions'> = { questions: new Map(), indicators: new Map() };

  before(() => {
    assert.ok(folder, 'ORACLE_DIR must name the folder that holds oracle/ and corpus/');
    ({ cases } = JSON.parse(readFileSync(join(folder, 'oracle/platform-2026.expressions.json'), 'utf8')) as {
      cases: readonly Case[];
    });
    const sheet = (name: string) =>
      rowsOf(readFileSync(join(folder, 'corpus/platform-2026', `import-${name}.csv`), 'utf8'));
    const choices = sheet('personnalisation-choices');
    known = {
      questions: new Map(
        sheet('personnalisation-questions').map(({ id = '', type }) => [
          id,
          {
            type: type as KnownQuestion['type'],
            choices: choices.filter(({ questionId }) => questionId === id).map(choice => choice['id'] ?? ''),
          },
        ]),
      ),
      indicators: new Map(
        sheet('indicateur-definitions').map(({ identifiantReferentiel = '', exprCible, exprSeuil }) => [
          identifiantReferentiel,
          { hasTarget: exprCible !== '', hasLimit: exprSeuil !== '' },
        ]),
      ),
    };
    assert.ok(known.questions.size > 100 && known.indicators.size > 700);
  });

  it('say what it says, in its words and its order', () => {
    const verified = cases.filter(({ kind }) => kind === 'verification');
    assert.ok(verified.length > 20);
    for (const { id, referentiel, action, otherActions, messages } of verified) {
      const rows = [action, ...otherActions].map(({ identifiant, indicateurs = [], exprScore, ...rules }) => ({
        action: `${referentiel}_${identifiant}`,
        rules,
        exprScore,
        indicators: indicateurs.map(text => ({ text, span: span(0, text.length) })),
      }));
      const actions = new Set(rows.map(row => row.action));
      const faults = checkActions(rows, referentiel, { ...known, actions });
      assert.deepEqual([id, faults.map(({ platform }) => platform)], [id, messages]);
    }
  });

  it('rewrite what it rewrites', () => {
    const rewritten = cases.filter(({ kind }) => kind === 'normalisation');
    assert.ok(rewritten.length > 0);
    for (const { expression, referentiel, value } of rewritten) {
      assert.equal(importedRule(expression, referentiel), value);
    }
  });
});
