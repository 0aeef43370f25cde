import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analysisOf } from '../../../server/src/core/analysis/run.ts';
import {
  type CountedProblems,
  countedProblems,
  problemsUnder,
  totalKey,
} from '../../../server/src/core/features/problem-counts.ts';
import { levelBelow, rootOf, type TreeNode } from '../../../server/src/core/features/tree.ts';
import { emptyWorkspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import type { Referential } from '../../../server/src/core/model/referential.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { measureFile } from '../../kit/referential.ts';
import { workspaceOf } from '../../kit/workspace.ts';

const step = fc.record({
  path: fc.constantFrom('/ws/a/1.1.1.md', '/ws/a/1.1.2.md', '/ws/a/b.md', '/ws/b/1.2.1.md', '/ws/b/c.md'),
  text: fc.option(
    fc
      .record({
        id: fc.constantFrom('1', '1.1', '1.1.1', '1.1.1', '1.1.2', '""'),
        child: fc.constantFrom('', '\n  1.1.1.1 points: 60', '\n  1.1.2.1 points: x', '\n  zzz', '\n  9.9'),
        prose: fc.constantFrom('', 'Voir la 1.1.9.\n', 'Voir la 1.1.8 et la 1.1.9.\n'),
      })
      .map(({ id, child, prose }) => measureFile(`${id}${child}`) + prose),
    { nil: undefined },
  ),
});

/** The analysis after each step, every one of another workspace. */
function analysesAfter(steps: readonly { readonly path: string; readonly text: string | undefined }[]): Analysis[] {
  let workspace = emptyWorkspace();
  return steps.map(({ path, text }) => {
    workspace = withFiles(workspace, new Map([[path, text === undefined ? undefined : parseFile(path, text)]]));
    return analysisOf(workspace);
  });
}

describe('the problems of actions, counted', () => {
  it('step by step are those counted from scratch', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        let counted: CountedProblems | undefined;
        for (const analysis of analysesAfter(steps)) {
          counted = countedProblems(analysis, counted);
          assert.deepEqual([...counted.totals], [...countedProblems(analysis).totals]);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('are all errors and warnings of the measure files, and never less than those below', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), steps => {
        for (const analysis of analysesAfter(steps)) {
          const counted = countedProblems(analysis);
          for (const referential of analysis.workspace.referentials) {
            assert.equal(total(rootOf(referential, counted)), tellable(analysis, referential));
            checkBelow(referential, rootOf(referential, counted), counted);
          }
        }
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it('are the same map where no number differs, and differ only at an action and above it', () => {
    const texts = new Map(['1.1.1', '1.1.2', '1.2.1'].map(id => [`/ws/${id}.md`, measureFile(id)]));
    const before = countedProblems(analysisOf(workspaceOf(texts)));
    const typed = (prose: string): CountedProblems => {
      const path = '/ws/1.1.2.md';
      const file = parseFile(path, `${texts.get(path)}${prose}\n`);
      return countedProblems(analysisOf(withFiles(before.workspace, new Map([[path, file]]))), before);
    };
    assert.equal(typed('Du texte.').totals, before.totals);
    const after = typed('Voir la 1.1.9.');
    assert.deepEqual(
      after.totals.changesSince(before.totals),
      ['', '1', '1.1', '1.1.2'].map(id => totalKey('/ws', id)),
    );
    assert.equal(
      problemsUnder(after, totalKey('/ws', '1.1.2')).warnings,
      1 + problemsUnder(before, '/ws#1.1.2').warnings,
    );
  });
});

function total({ problems: { errors, warnings } }: TreeNode): number {
  return errors + warnings;
}

function tellable({ problems }: Analysis, { files }: Referential): number {
  const all = [...files.keys()].flatMap(path => problems.get(path) ?? []);
  return all.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
}

function checkBelow(referential: Referential, parent: TreeNode, counted: CountedProblems): void {
  const children = levelBelow(referential, parent.action.id, counted)?.nodes ?? [];
  const below = children.reduce((sum, child) => sum + total(child), 0);
  assert.ok(total(parent) >= below, `${total(parent)} in ${parent.action.id}, ${below} below it`);
  for (const child of children) if (child.copyIn === undefined) checkBelow(referential, child, counted);
}
