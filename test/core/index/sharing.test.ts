import assert from 'node:assert/strict';
import { actionsFrom } from '../../../server/src/core/index/tree.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { openFixture } from '../../kit/workspace.ts';

const PATH = '/ws/1.1.1.md';
const FIXTURE = `//- 1.md
# Axe
\`\`\`yaml
id: 1
\`\`\`
## Actions
### Sous-axe
\`\`\`yaml
id: 1.1
\`\`\`
//- 1.1.1.md
# Une
\`\`\`yaml
id: 1.1.1
points: 10
\`\`\`
Voir la 1.1.2.
## Actions
### A
\`\`\`yaml
id: 1.1.1.1
\`\`\`
//- 1.1.2.md
# Deux
\`\`\`yaml
id: 1.1.2
points: 10
\`\`\`
## Actions
### B
\`\`\`yaml
id: 1.1.2.1
\`\`\`
`;

function edited(workspace: Workspace, from: string, to: string): Workspace {
  const before = workspace.files.get(PATH);
  const text = before?.text.replace(from, to) ?? '';
  assert.notEqual(text, before?.text);
  return withFiles(workspace, new Map([[PATH, parseFile(PATH, text, before)]]));
}

describe('two versions of a workspace', () => {
  it('share the tree, its points and the mentions where only prose differs', () => {
    const { workspace } = openFixture(FIXTURE);
    const after = edited(workspace, 'Voir la', 'Voir aussi la');
    assert.equal(after.referentials[0]?.root, workspace.referentials[0]?.root);
    assert.equal(after.referentials[0]?.weighed, workspace.referentials[0]?.weighed);
    assert.equal(after.mentions, workspace.mentions);
  });

  it('share every action but those at a new weight and above it', () => {
    const { workspace } = openFixture(FIXTURE);
    const [before, after] = [workspace, edited(workspace, 'points: 10', 'points: 12')].map(
      one => new Set(actionsFrom(one.referentials[0]?.root ?? assert.fail())),
    );
    const fresh = [...(after ?? [])].filter(action => !before?.has(action));
    assert.deepEqual(
      fresh.map(({ id }) => id),
      ['', '1', '1.1', '1.1.1'],
    );
  });

  it('share the tree where the same is declared in another place of the text', () => {
    const { workspace } = openFixture(FIXTURE);
    const after = edited(workspace, 'Voir la 1.1.2.', '\n\nVoir la 1.1.2.');
    assert.equal(after.referentials[0]?.root, workspace.referentials[0]?.root);
  });
});
