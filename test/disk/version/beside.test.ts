import assert from 'node:assert/strict';
import { withSlashes } from '../../../server/src/disk/paths.ts';
import { readVersion } from '../../../server/src/disk/version.ts';
import { loadTexts } from '../../../server/src/files/load-texts.ts';
import { relativePath } from '../../../server/src/files/paths.ts';
import { type Files, inFolder, measure } from '../../kit/disk.ts';

describe('a version that is read beside another', () => {
  const settings = (platform: number) => JSON.stringify({ platform });
  const versions: Files = {
    'old/1.1.md': measure('1.1'),
    'old/1.2.md': measure('1.2'),
    'old/1.3.md': measure('1.3'),
    'old/lisez-moi.md': 'Rien.\n',
    'new/1.1.md': measure('1.1'),
    'new/1.2.md': measure('1.2', 'Autrement.'),
    'new/1.4.md': measure('1.4'),
  };
  const both = async (root: string) => {
    const old = await readVersion({ folder: `${root}/old`, revision: undefined });
    return { old, young: await readVersion({ folder: `${root}/new`, revision: undefined }, old) };
  };

  it('has what both hold in common with it, as if it stood below the same root', () =>
    inFolder(versions, async ({ path: root }) => {
      const { old, young } = await both(withSlashes(root));
      assert.equal(young.root, old.root);
      assert.deepEqual(
        [...young.files].map(([path, file]) => [relativePath(young.root, path), file === old.files.get(path)]),
        [
          ['1.1.md', true],
          ['1.2.md', false],
          ['1.4.md', false],
        ],
      );
    }));

  it('is what it is alone', () =>
    inFolder(
      { ...versions, 'old/referentiel.json': settings(2023), 'new/referentiel.json': settings(2026) },
      async ({ path: root }) => {
        const { old, young } = await both(withSlashes(root));
        const texts = Object.fromEntries(
          [...young.files].map(([path, { text }]) => [relativePath(old.root, path), text]),
        );
        const alone = loadTexts(old.root, { ...texts, 'referentiel.json': settings(2026) });
        assert.deepEqual(young.files, alone.files);
        assert.deepEqual(young.configuration, alone.configuration);
        assert.deepEqual(young.workspace.settings, alone.workspace.settings);
        assert.deepEqual([...young.workspace.files].sort(), [...alone.workspace.files].sort());
        assert.deepEqual(
          young.workspace.referentials.map(({ root: tree }) => tree),
          alone.workspace.referentials.map(({ root: tree }) => tree),
        );
      },
    ));
});
