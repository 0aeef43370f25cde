import assert from 'node:assert/strict';
import { throwOn } from '../../../server/src/core/analysis/attempt.ts';
import { analysed, analysisOf } from '../../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../../server/src/core/features/fixes.ts';
import { withBrokenRule } from '../../kit/broken-rule.ts';
import { block, measure } from '../../kit/disk.ts';
import { workspaceOf } from '../../kit/workspace.ts';

/** A référentiel of some measures, the first of which totals 90, and each of which cites the next one. */
function workspaceWith(count: number) {
  const files = Array.from({ length: count }, (_, at) => {
    const id = `1.1.${at + 1}`;
    return [`/ws/${id}.md`, measure(id, `Voir la 1.1.${at + 2}.`, at === 0 ? [40, 50] : [40, 60])] as const;
  });
  return workspaceOf(
    new Map([...files, ['/ws/1.md', `# Axe\n${block('id: 1')}## Actions\n### S\n${block('id: 1.1')}`]]),
  );
}

/** How often references are checked: at first, while the fixes of a wrong sum are tried, and afterwards. */
async function checksIn(count: number): Promise<readonly number[]> {
  let checks = 0;
  const counting = () => {
    checks++;
    return [];
  };
  const counts: number[] = [];
  await withBrokenRule('reference-title', counting, () => {
    const workspace = workspaceWith(count);
    const counted = <Result>(run: () => Result): Result => {
      checks = 0;
      const result = run();
      counts.push(checks);
      return result;
    };
    const path = '/ws/1.1.1.md';
    const analysis = counted(() => analysisOf(workspace));
    const sum = analysis.problems.get(path)?.find(({ code }) => code === 'points-sum');
    assert(sum, 'there is no wrong sum');
    counted(() => assert(fixesOf(analysis, path, sum).length > 2));
    counted(() => analysed(workspace, analysis.severities, throwOn, analysis));
  });
  return counts;
}

describe('trying fixes out', () => {
  it('looks at no more files in a large workspace than in a small one, and forgets nothing', async () => {
    const [first, tried, after] = await checksIn(10);
    const [more, sameTried, sameAfter] = await checksIn(300);
    assert((first ?? 0) >= 10 && (more ?? 0) >= 300);
    assert.equal(sameTried, tried);
    assert.deepEqual([after, sameAfter], [0, 0]);
  });
});
