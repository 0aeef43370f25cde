import assert from 'node:assert/strict';
import { NO_CHANGES } from '../../../server/src/core/analysis/fix.ts';
import { linesAfter, workspaceAfter } from '../../../server/src/core/refactor/outcome.ts';
import { span } from '../../../server/src/core/text/span.ts';
import { openFixture } from '../../kit/workspace.ts';

const { workspace } = openFixture(
  '//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\n//- 1.1.2.md\n# U\n```yaml\nid: 1.1.2\n```\n',
);
const changes = {
  ...NO_CHANGES,
  edits: [
    { file: '/ws/1.1.1.md', span: span(0, 0), text: 'Un\ndeux\n' },
    { file: '/ws/1.1.2.md', span: span(4, 4), text: 'Trois\n' },
  ],
  renames: [{ from: '/ws/1.1.1.md', to: '/ws/1.1.3.md' }],
  creates: [{ path: '/ws/1.1.4.md', text: '# V\n```yaml\nid: 1.1.4\n```\n' }],
};

describe('the lines of a file once changes are made', () => {
  for (const name of ['1.1.2', '1.1.3', '1.1.4'])
    it(`are those of the workspace then: ${name}`, () => {
      const path = `/ws/${name}.md`;
      const then = workspaceAfter(workspace, changes).files.get(path);
      assert(then);
      assert.deepEqual(linesAfter(workspace, changes, path), then.lines);
    });
});

describe('a workspace once changes are made', () => {
  it('is made once for all who ask about them', () => {
    assert.equal(workspaceAfter(workspace, changes), workspaceAfter(workspace, changes));
    assert.notEqual(workspaceAfter(workspace, { ...changes, renames: [] }), workspaceAfter(workspace, changes));
  });
});
