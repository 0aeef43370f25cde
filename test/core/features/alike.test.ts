import assert from 'node:assert/strict';
import { analysisOf } from '../../../server/src/core/analysis/run.ts';
import { alikeEdits, countAlike } from '../../../server/src/core/features/alike.ts';
import { workspaceOf } from '../../kit/workspace.ts';

const measure = (id: string, ...keys: readonly string[]): string =>
  `# Mesure\n\`\`\`yaml\n${[`id: ${id}`, ...keys].join('\n')}\n\`\`\`\n`;

const FILES = new Map([
  ['/a/1.1.1.md', measure('1.1.1', 'categorie: Bases')],
  ['/a/1.1.2.md', measure('1.1.2', 'categorie: Effets', 'couleur: vert')],
  ['/a/1.1.3.md', measure('1.1.3', 'categorie: tout autre chose')],
  ['/b/1.1.1.md', measure('1.1.1', 'categorie: Bases')],
]);

describe('the same fix of all problems of a kind', () => {
  const analysis = analysisOf(workspaceOf(FILES));

  it('counts them in the folder', () =>
    assert.equal(countAlike(analysis, { folder: '/a', code: 'category-unknown' }), 3));

  it('mends those of the folder that it can, and no other problem', () => {
    const edits = alikeEdits(analysis, { folder: '/a', code: 'category-unknown', name: 'replace' });
    assert.deepEqual(
      edits.map(({ file, text }) => [file, text]),
      [
        ['/a/1.1.1.md', 'bases'],
        ['/a/1.1.2.md', 'effets'],
      ],
    );
  });

  it('mends nothing by a fix that none of them has', () =>
    assert.deepEqual(alikeEdits(analysis, { folder: '/a', code: 'category-unknown', name: 'set-sum' }), []));
});
