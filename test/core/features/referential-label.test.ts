import assert from 'node:assert/strict';
import { labelOf } from '../../../server/src/core/features/referential-label.ts';
import { workspaceOf } from '../../kit/workspace.ts';

describe('the label of a référentiel', () => {
  const root = (title: string): string => `# ${title}\n\`\`\`yaml\nidentifiant: ""\n\`\`\`\n`;
  const measure = '# Mesure\n```yaml\nidentifiant: 1.1.1\n```\n';
  const labels = (files: Readonly<Record<string, string>>): readonly string[] => {
    const workspace = workspaceOf(new Map(Object.entries(files)));
    return workspace.referentials.map(referential => labelOf(workspace, referential));
  };

  it('is the title of its root, else the name of its folder', () => {
    assert.deepEqual(labels({ '/ws/a/r.md': root('Nature en ville'), '/ws/b/1.1.1.md': measure }), [
      'Nature en ville',
      'b',
    ]);
  });

  it('is the name of the folder around one called actions', () => {
    assert.deepEqual(labels({ '/ws/eci-2022/actions/1.1.1.md': measure }), ['eci-2022']);
    assert.deepEqual(labels({ '/actions/1.1.1.md': measure }), ['actions']);
  });

  it('tells those of one title apart by what the paths of the others have not', () => {
    const titled = (...folders: readonly string[]) =>
      labels(Object.fromEntries(folders.map(folder => [`${folder}/r.md`, root('Climat')])));
    assert.deepEqual(titled('/ws/cae/2023/actions', '/ws/cae/2026/actions'), ['Climat (2023)', 'Climat (2026)']);
    assert.deepEqual(titled('/ws/a/v1', '/ws/b/v2'), ['Climat (a/v1)', 'Climat (b/v2)']);
    assert.deepEqual(titled('/ws/cae', '/ws/cae/brouillon'), ['Climat (cae)', 'Climat (brouillon)']);
  });
});
