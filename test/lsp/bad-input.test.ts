import assert from 'node:assert/strict';
import type { Folder } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { BAD_INPUTS, GOOD } from '../kit/lsp-bad-input.ts';
import { problemLines } from '../kit/lsp-lines.ts';
import { outlineOf, treesOf, type WholeTree } from '../kit/lsp-requests.ts';

describe('bad input through the server', () => {
  for (const { what, content, problems, ids } of BAD_INPUTS) {
    const expected = problems.map(problem => `mauvais.md:${problem}`);

    it(`is a clear problem or silence, and loses no measure: ${what}`, () =>
      withWorkspace({ 'mauvais.md': content, [GOOD[0]]: GOOD[1] }, async (client, folder) => {
        await client.settle();
        assert.deepEqual(ofBadFile(client, folder), expected);
        assert.deepEqual(await idsOf(client), [...ids, '1.1.2'].sort());
      }));

    it(`is the same in a document that is opened, edited and mended: ${what}`, () =>
      withWorkspace({ [GOOD[0]]: GOOD[1] }, async (client, folder) => {
        const uri = folder.uri('mauvais.md');
        const text = new TextDecoder().decode(typeof content === 'string' ? Buffer.from(content) : content);
        client.open(uri, text);
        await client.settle();
        assert.deepEqual(ofBadFile(client, folder), expected);
        client.change(uri, { range: { start: START, end: START }, text: '\n' });
        await outlineOf(client, uri);
        client.change(uri, '# Mesure\n```yaml\nid: 1.1.3\n```\n');
        await client.settle();
        assert.deepEqual(ofBadFile(client, folder), []);
        assert.deepEqual(await idsOf(client), ['1.1.2', '1.1.3']);
      }));
  }
});

const START = { line: 0, character: 0 };

function ofBadFile(client: LspClient, folder: Folder): string[] {
  return problemLines(client, folder).filter(line => line.startsWith('mauvais.md'));
}

async function idsOf(client: LspClient): Promise<string[]> {
  const below = ({ id, children }: WholeTree): string[] => [id, ...children.flatMap(below)];
  const ids = (await treesOf(client)).flatMap(({ root }) => below(root));
  return ids.filter(id => id !== '').sort();
}
