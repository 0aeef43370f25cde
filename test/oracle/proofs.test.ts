import assert from 'node:assert/strict';
import { join } from 'node:path';
import { questionsIn } from '../../server/src/core/index/around-lists.ts';
import { firstById } from '../../server/src/core/memory/first-by-id.ts';
import { allStatedFormulas } from '../../server/src/core/reasoning/outcomes/stated-formulas.ts';
import { proofOf } from '../../server/src/core/reasoning/proof.ts';
import { checkProof } from '../kit/proofs.ts';
import { workspaceOf } from './workspace-of.ts';

const folder = process.env['ORACLE_DIR'] ?? '';

/** What is proved amiss, each read and judged right: a choice has one answer, and the rule asks for two at once. */
const FINDINGS = ['cae_4.2.2 reduction unreachable'];

function rules() {
  const workspace = workspaceOf(join(folder, 'corpus/cae-2023'));
  const questions = firstById(questionsIn(workspace));
  return allStatedFormulas(workspace).flatMap(({ about, role, subject }) => {
    return subject ? [{ label: `${about} ${role}`, program: subject.program, questions }] : [];
  });
}

describe('what is proved of the rules of CAE in 2023', () => {
  before(() => assert.ok(folder, 'ORACLE_DIR must name the folder that holds corpus/'));

  it('is what was read and judged', () => {
    const found = rules().flatMap(({ label, program, questions }) => {
      const proof = proofOf(program, questions);
      if ('why' in proof) return [`${label} ${proof.why}`];
      return [
        ...proof.unreachable.map(() => `${label} unreachable`),
        ...proof.unheard.map(() => `${label} unheard`),
        ...proof.empty.map(() => `${label} empty`),
        ...(proof.division ? [`${label} division`] : []),
      ];
    });
    assert.deepEqual(found.sort(), FINDINGS);
  });

  it('agrees with all combinations on every rule', () => {
    const tried = rules().map(({ program, questions }) => checkProof(program, questions));
    const total = tried.reduce((sum, count) => sum + count, 0);
    assert.deepEqual([tried.length, total > 3000], [87, true]);
  });
});
