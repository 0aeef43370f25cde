import assert from 'node:assert/strict';
import type { RuleFailure } from '../../../server/src/core/analysis/attempt.ts';
import { problemsOf } from '../../../server/src/core/analysis/run.ts';
import { withBrokenRule } from '../../kit/broken-rule.ts';
import { openFixture } from '../../kit/workspace.ts';

const FIXTURE = '# T\n```yaml\nid: 1.1.1\n```\n## Divers\nVoir la 9.9.9.\n';
const throwing = (): never => {
  throw new Error('broken');
};

describe('a rule that throws', () => {
  for (const code of ['section-unknown', 'id-parent', 'reference-unknown']) {
    it(`finds nothing and takes no other down: ${code}`, () =>
      withBrokenRule(code, throwing, () => {
        const failures: RuleFailure[] = [];
        const { workspace } = openFixture(FIXTURE);
        const codes = [...problemsOf(workspace, new Map(), failure => failures.push(failure)).values()].flat();
        assert.deepEqual(
          codes.map(problem => problem.code),
          ['section-unknown', 'reference-unknown'].filter(other => other !== code),
        );
        assert.deepEqual(
          failures.map(failure => [failure.code, String(failure.error)]),
          [[code, 'Error: broken']],
        );
      }));
  }

  it('throws on where nobody listens', () =>
    withBrokenRule('section-unknown', throwing, () => {
      assert.throws(() => problemsOf(openFixture(FIXTURE).workspace), /broken/);
    }));
});
