import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { questionsIn } from '../../server/src/core/index/around-lists.ts';
import { onPlatform, type Workspace } from '../../server/src/core/index/workspace.ts';
import { firstById } from '../../server/src/core/memory/first-by-id.ts';
import { allStatedFormulas } from '../../server/src/core/reasoning/outcomes/stated-formulas.ts';
import { programFrom } from '../core/reasoning/support.ts';
import { runCli } from '../kit/cli.ts';
import { checkTable } from '../kit/outcome-tables.ts';
import { formulas, hidings, questionsFrom } from '../kit/random-formulas.ts';
import { workspaceOf } from './workspace-of.ts';

const folder = process.env['ORACLE_DIR'] ?? '';

/** How many formulas have a table, and how many collectivités were tried. */
function checkAll(workspace: Workspace): { readonly tables: number; readonly tried: number } {
  const questions = firstById(questionsIn(workspace));
  const subjects = allStatedFormulas(workspace).flatMap(({ subject }) => subject ?? []);
  return { tables: subjects.length, tried: subjects.reduce((sum, subject) => sum + checkTable(subject, questions), 0) };
}

describe('the tables of outcomes', () => {
  before(() => assert.ok(folder, 'ORACLE_DIR must name the folder that holds corpus/'));

  it('agree with all combinations on every rule of CAE in 2023', () => {
    const { tables, tried } = checkAll(workspaceOf(join(folder, 'corpus/cae-2023')));
    assert.deepEqual([tables, tried > 2000], [87, true]);
  });

  for (const name of ['cae', 'te']) {
    it(`agree with all combinations on every formula of ${name} in 2026`, async () => {
      const into = await mkdtemp(join(tmpdir(), 'outcomes-'));
      try {
        await runCli(['import', join(folder, 'corpus/platform-2026'), '--as', name, '--into', into, '--force']);
        const { tables, tried } = checkAll(onPlatform(workspaceOf(into), '2026'));
        assert.ok(tables > 90 && tried > 2000, `${tables} tables, ${tried} collectivités`);
      } finally {
        await rm(into, { recursive: true });
      }
    });
  }

  for (const platform of ['2023', '2026'] as const) {
    it(`agree with all combinations on 2,000 random formulas of ${platform}`, () => {
      fc.assert(
        fc.property(formulas(platform), hidings(platform), (text, hiding) => {
          checkTable({ role: 'reduction', program: programFrom(text, platform), text }, questionsFrom(hiding), 200);
        }),
        { numRuns: 2000, seed: 14 },
      );
    });
  }
});
