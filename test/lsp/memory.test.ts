import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import { memoryFiles } from '../../server/src/files/memory-files.ts';
import { measure } from '../kit/disk.ts';
import { withServer } from '../kit/lsp.ts';
import { treeLines } from '../kit/lsp-requests.ts';
import { inProcess } from '../kit/lsp-transport.ts';

const ROOT = '/nulle/part';
const uriOf = (name: string) => `file://${ROOT}/${name}`;

describe('a server whose files stand on no disk', () => {
  it('reads, leaves out and follows them as any others', () => {
    const texts = new Map([
      [`${ROOT}/.gitignore`, 'brouillons\n'],
      [`${ROOT}/referentiel.json`, '{ "rules": { "reference-unknown": "error" } }'],
      [`${ROOT}/actions/1.1.1.md`, measure('1.1.1', 'Voir la 1.1.2.')],
      [`${ROOT}/actions/brouillons/1.1.2.md`, measure('1.1.2')],
    ]);
    const transport = () => inProcess(() => memoryFiles(texts));
    return withServer({ transport, folders: [`file://${ROOT}`] }, async client => {
      const severities = () => (client.shown().get(uriOf('actions/1.1.1.md')) ?? []).map(({ severity }) => severity);
      await client.settle();
      assert.deepEqual(await treeLines(client), ['part', '  1.1.1 Mesure']);
      assert.deepEqual(severities(), [1]);

      texts.set(`${ROOT}/actions/1.1.2.md`, measure('1.1.2'));
      client.watched(FileChangeType.Created, uriOf('actions/1.1.2.md'));
      await client.until('the citation means something', () => severities().length === 0);
      assert.deepEqual(await treeLines(client), ['part', '  1.1.1 Mesure', '  1.1.2 Mesure']);
    });
  });
});
