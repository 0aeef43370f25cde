import assert from 'node:assert/strict';
import { analysisOf } from '../../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../../server/src/core/features/fixes.ts';
import { fixAll, mended } from '../../../server/src/core/features/mending.ts';
import { checkSettles } from '../../kit/settles.ts';
import { workspaceOf } from '../../kit/workspace.ts';

describe('safe fixes', () => {
  it('leave alone titles whose levels nobody can tell', () => {
    const text = '# T\n```yaml\nid: 1.3.2\n```\n##### A\n##### B\n```yaml\nid: 1.3.2.1.3\n```\n';
    const workspace = workspaceOf(new Map([['/ws/1.3.2.md', text]]));
    checkSettles(workspace);
    assert.deepEqual(mended(workspace).texts, new Map());
    const analysis = analysisOf(workspace);
    assert.deepEqual(fixAll(analysis, '/ws/1.3.2.md'), []);
    const problems = analysis.problems.get('/ws/1.3.2.md') ?? [];
    const lost = problems.find(({ code }) => code === 'actions-heading-missing');
    assert(lost, 'the list of actions is opened');
    assert.deepEqual(fixesOf(analysis, '/ws/1.3.2.md', lost), []);
  });

  it('leave the title of a second list where a text stands below it', () => {
    const text =
      '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n## Actions\nDe tous.\n### B\n```yaml\nid: 1.1.1.2\n```\n';
    assert.deepEqual(fixAll(analysisOf(workspaceOf(new Map([['/ws/1.1.1.md', text]])))), []);
  });

  it('hide no title together, whatever one of them brings to light', () => {
    const first = '# Q\n```yaml\nid: q\ntype: binaire\n# Q\n```yaml\nid: q\ntype: binaire\nactions: [cae_1.1.1]\n```\n';
    const second = '# R\n```yaml\nid: r\ntype: binaire\n<!--\n## Description\n';
    const workspace = workspaceOf(new Map([['/ws/questions/q.md', `${first}${second}`]]));
    const edits = fixAll(analysisOf(workspace));
    assert.equal(edits.length, 1, 'the first block is closed');
    checkSettles(workspace);
  });
});
