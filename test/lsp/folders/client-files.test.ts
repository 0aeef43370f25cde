import assert from 'node:assert/strict';
import { pathOf, uriOf } from '../../../server/src/lsp/proto/uris.ts';
import { measure } from '../../kit/disk.ts';
import { withClientFiles } from '../../kit/lsp-client-files.ts';
import { hoverText, treeLines } from '../../kit/lsp-requests.ts';

const TEXTS = {
  '/dépôt/.gitignore': 'brouillons\n',
  '/dépôt/referentiel.json': '{ "rules": { "reference-unknown": "error" } }',
  '/dépôt/actions/1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'),
  '/dépôt/actions/brouillons/1.1.2.md': measure('1.1.2'),
};

describe('files that the client reads for the server', () => {
  for (const root of ['memfs:/d%C3%A9p%C3%B4t', 'vscode-vfs://github/d%C3%A9p%C3%B4t']) {
    it(`are read, left out and configured as those of a disk: ${root}`, () =>
      withClientFiles(TEXTS, root, async client => {
        await client.settle();
        assert.deepEqual(await treeLines(client), ['dépôt', '  1.1.1 Mesure']);
        const found = client.shown().get(`${root}/actions/1.1.1.md`) ?? [];
        assert.deepEqual(
          found.map(({ code, severity }) => [code, severity]),
          [['reference-unknown', 1]],
        );
        assert.match(await hoverText(client, `${root}/actions/1.1.1.md`, [3, 6]), /1\.1\.1/);
      }));
  }

  it('have paths only where the client says that it keeps their scheme, and no version of a file has one', () =>
    withClientFiles(TEXTS, 'memfs:/d%C3%A9p%C3%B4t', async () => {
      assert.equal(pathOf('memfs:/d%C3%A9p%C3%B4t/a%20b.md'), 'memfs:///dépôt/a b.md');
      assert.equal(uriOf('memfs:///dépôt/a b.md'), 'memfs:/d%C3%A9p%C3%B4t/a%20b.md');
      assert.equal(pathOf('memfs:/'), 'memfs:///');
      assert.equal(uriOf('memfs:///'), 'memfs:/');
      for (const uri of ['autre:/a.md', 'memfs:/a.md?ref=HEAD', 'memfs:/a%', 'untitled:Untitled-1']) {
        assert.equal(pathOf(uri), uri);
        assert.equal(uriOf(uri), uri);
      }
    }));
});
