import assert from 'node:assert/strict';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { measure } from '../kit/disk.ts';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';
import { rangeText } from '../kit/lsp-lines.ts';
import { treeLines, treeOf } from '../kit/lsp-requests.ts';

const EXAMPLE = pathToFileURL(fileURLToPath(new URL('../../referentiel/exemple', import.meta.url))).href;
const KEY = `${EXAMPLE}/actions`;
const withExample = (test: (client: LspClient) => Promise<void>) => withServer({ folders: [EXAMPLE] }, test);

describe('the tree', () => {
  it('holds every action below its parent, with points, shares and places', () =>
    withExample(async client => {
      const { referentials } = await treeOf(client);
      const [referential, ...others] = referentials;
      assert.deepEqual(others, []);
      assert.equal(referential?.key, KEY);
      assert.equal(referential.label, 'Nature en ville');
      const { root } = referential;
      assert.deepEqual([root.id, root.kind, root.points, root.percent], ['', 'referential', 100, null]);
      assert.deepEqual(
        root.children.map(({ id, kind, points, percent }) => [id, kind, points, percent]),
        [
          ['1', 'axis', 30, 30],
          ['2', 'axis', 45, 45],
          ['3', 'axis', 25, 25],
        ],
      );
      const location = root.children[0]?.location;
      assert(location);
      assert.equal(location.uri, `${KEY}/1.md`);
      assert.equal(rangeText(location.range), '1:3-1:35');
    }));

  it('counts the problems of an action with those of all that is below it', () =>
    withWorkspace(
      { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.'), '1.1.2.md': measure('1.1.2', '', [90]) },
      async client => {
        const root = (await treeOf(client)).referentials[0]?.root;
        assert.deepEqual(root?.problems, { errors: 1, warnings: 1 });
        assert.deepEqual(
          root.children.map(({ id, problems }) => [id, problems]),
          [
            ['1.1.1', { errors: 0, warnings: 1 }],
            ['1.1.2', { errors: 1, warnings: 0 }],
          ],
        );
      },
    ));

  it('shows a copied file beside its original, with its own problem', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1'), '1.1.4.md': measure('1.1.1') }, async (client, folder) => {
      const root = (await treeOf(client)).referentials[0]?.root;
      assert.deepEqual(
        root?.children.map(({ id, copyIn, location, problems }) => [id, copyIn, location?.uri, problems.errors]),
        [
          ['1.1.1', null, folder.uri('1.1.1.md'), 0],
          ['1.1.1', '1.1.4.md', folder.uri('1.1.4.md'), 1],
        ],
      );
      assert.equal(root?.problems.errors, 1);
    }));

  it('has no place for a root that no file declares', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async client => {
      const root = (await treeOf(client)).referentials[0]?.root;
      assert.deepEqual([root?.id, root?.location, root?.extent], ['', null, null]);
    }));

  it('follows what is typed, and says the revision that it tells of', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const before = await treeOf(client);
      client.open(folder.uri('1.1.1.md'), measure('1.1.2'));
      const after = await treeOf(client);
      assert(after.revision > before.revision, `${after.revision} after ${before.revision}`);
      assert.deepEqual((await treeLines(client)).at(-1), '  1.1.2 Mesure');
    }));

  it('is empty where there is no référentiel', () =>
    withWorkspace({ 'README.md': '# Projet\n' }, async client => {
      assert.deepEqual((await treeOf(client)).referentials, []);
    }));
});
