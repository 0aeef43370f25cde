import assert from 'node:assert/strict';
import { block, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { problemLines } from '../kit/lsp-lines.ts';
import {
  definitionAt,
  hoverAt,
  hoverText,
  outlineOf,
  referencesAt,
  referentialsOf,
  symbolsOf,
} from '../kit/lsp-requests.ts';

const README = `# Projet\n\nVoir la 9.9.9 et 1.1.1.\n\n## Contexte et enjeux\n${block('points: [')}`;
const FILES = { 'README.md': README, 'actions/1.1.1.md': measure('1.1.1'), 'actions/LISEZMOI.md': README };

describe('a file that is none of ours', () => {
  for (const name of ['README.md', 'actions/LISEZMOI.md']) {
    it(`gets no diagnostics, closed or open: ${name}`, () =>
      withWorkspace(FILES, async (client, folder) => {
        await client.settle();
        client.open(folder.uri(name), README);
        client.change(folder.uri(name), `${README}\nVoir la mesure 7.7.7.\n`);
        await client.settle();
        assert.deepEqual(
          client.published.filter(({ uri }) => uri === folder.uri(name)),
          [],
        );
      }));

    it(`is answered by nothing: ${name}`, () =>
      withWorkspace(FILES, async (client, folder) => {
        client.open(folder.uri(name), README);
        const uri = folder.uri(name);
        assert.equal(await hoverAt(client, uri, [3, 10]), null);
        assert.equal(await definitionAt(client, uri, [3, 10]), null);
        assert.equal(await referencesAt(client, uri, [3, 10], true), null);
        assert.equal(await outlineOf(client, uri), null);
      }));
  }

  it('is in no list of symbols, no references and no tree', () =>
    withWorkspace(FILES, async (client, folder) => {
      assert.deepEqual(await symbolNames(client), ['1.1.1 Mesure']);
      const { referentials } = await referentialsOf(client);
      assert.deepEqual(
        referentials.map(({ key }) => key),
        [folder.uri('actions')],
      );
      assert.deepEqual(await referencesAt(client, folder.uri('actions/1.1.1.md'), [1, 4]), []);
    }));

  it('becomes ours while a block is typed into it, and a README again when that is undone', () =>
    withWorkspace(FILES, async (client, folder) => {
      const uri = folder.uri('README.md');
      client.open(uri, README);
      client.change(uri, measure('9.9.8', 'Voir la 9.9.9.'));
      await client.settle();
      assert.deepEqual(problemLines(client, folder), ['README.md:5:9-5:14 reference-unknown']);
      client.change(uri, `# Projet\n${block('title: Projet')}Voir la 9.9.9.`);
      await client.settle();
      assert.deepEqual(problemLines(client, folder), []);
    }));

  it('is a README again when what made it ours is closed without saving', () =>
    withWorkspace(FILES, async (client, folder) => {
      const uri = folder.uri('README.md');
      client.open(uri, README);
      client.change(uri, measure('9.9.8', 'Voir la 9.9.9.'));
      await client.settle();
      client.close(uri);
      await client.until('no more problems', () => client.shown().get(uri)?.length === 0);
      assert.deepEqual(await symbolNames(client), ['1.1.1 Mesure']);
    }));
});

describe('a measure file whose block is being typed', () => {
  it('stays ours while the block cannot be read, and complains of nothing but that', () =>
    withWorkspace(
      { '1.1.1.md': measure('1.1.1'), '1.1.2.md': measure('1.1.2', 'Voir la 1.1.1.') },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, measure('1.1.1'));
        for (const half of ['# Mesure 1.1.1\n', '# Mesure\n```yaml\nid', '# Mesure\n```yaml\nid: "1.1', '']) {
          client.change(uri, half);
          await client.settle();
          assert.notEqual(await outlineOf(client, uri), null, `none of ours any more: ${JSON.stringify(half)}`);
        }
        client.change(uri, measure('1.1.1'));
        await client.settle();
        assert.deepEqual(problemLines(client, folder), []);
      },
    ));

  it('keeps its id and its hover as long as the id can be read', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, measure('1.1.1'));
      client.change(uri, '# Mesure\n```yaml\nid: 1.1.1\npoints: [\n```\n');
      assert.match(await hoverText(client, uri, [3, 7]), /1\.1\.1 Mesure/);
    }));
});

async function symbolNames(client: LspClient): Promise<string[]> {
  return (await symbolsOf(client)).map(({ name }) => name);
}
