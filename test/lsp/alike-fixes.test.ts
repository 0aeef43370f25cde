import assert from 'node:assert/strict';
import { type CodeAction, CodeActionRequest, CodeActionResolveRequest } from 'vscode-languageserver/node';
import { measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { RENAMES } from '../kit/lsp-rename.ts';
import { RESOLVING } from '../kit/lsp-restructuring.ts';

const PREVIEWING = {
  ...RESOLVING,
  workspace: { ...RENAMES.workspace },
  textDocument: { codeAction: { ...RESOLVING.textDocument.codeAction, honorsChangeAnnotations: true } },
};
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const TITLE = /^Do the same for all category-unknown/;

const spoilt = (id: string, below: readonly number[] = [100]): string =>
  measure(id, '', below).replaceAll(/(points: \d+)/g, '$1\ncategorie: Bases');

async function alikeIn(client: LspClient, uri: string): Promise<CodeAction[]> {
  const params = { textDocument: { uri }, range: WHOLE, context: { diagnostics: [] } };
  const found = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
  return found.filter((action): action is CodeAction => TITLE.test(action.title));
}

describe('the same fix of all problems of a kind', () => {
  it('is offered once, with their number, and its edit found when it is wanted: of all files, to be looked at first', () =>
    withWorkspace(
      { '1.1.1.md': spoilt('1.1.1', [50, 50]), '1.1.2.md': spoilt('1.1.2'), 'b/1.1.1.md': spoilt('1.1.1') },
      async (client, folder) => {
        client.open(folder.uri('1.1.1.md'), spoilt('1.1.1', [50, 50]));
        const actions = await alikeIn(client, folder.uri('1.1.1.md'));
        assert.deepEqual(
          actions.map(({ title, edit }) => [title, edit]),
          [['Do the same for all category-unknown of this folder (3)', undefined]],
        );
        const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, actions[0] as CodeAction);
        const changes = (edit?.documentChanges ?? []).flatMap(change =>
          'edits' in change ? [[change.textDocument.uri, change.textDocument.version, change.edits.length]] : [],
        );
        assert.deepEqual(changes, [
          [folder.uri('1.1.1.md'), 1, 2],
          [folder.uri('1.1.2.md'), null, 1],
        ]);
        assert(Object.values(edit?.changeAnnotations ?? {}).some(({ needsConfirmation }) => needsConfirmation));
      },
      { capabilities: PREVIEWING },
    ));

  it('is not offered for one problem alone, nor where no edit is asked for later', async () => {
    const texts = { '1.1.1.md': spoilt('1.1.1'), '1.1.2.md': spoilt('1.1.2') };
    const offered = async (files: Readonly<Record<string, string>>, capabilities: object): Promise<number> => {
      let count = 0;
      await withWorkspace(
        files,
        async (client, folder) => {
          count = (await alikeIn(client, folder.uri('1.1.1.md'))).length;
        },
        { capabilities },
      );
      return count;
    };
    assert.equal(await offered({ '1.1.1.md': texts['1.1.1.md'] }, RESOLVING), 0);
    assert.equal(await offered(texts, { workspace: { workspaceEdit: { documentChanges: true } } }), 0);
    assert.equal(await offered(texts, RESOLVING), 1);
  });

  it('says so where none of them can be mended', () =>
    withWorkspace(
      { '1.1.1.md': spoilt('1.1.1'), '1.1.2.md': spoilt('1.1.2') },
      async (client, folder) => {
        const [action] = await alikeIn(client, folder.uri('1.1.1.md'));
        const data = { ...(action?.data as object), fix: 'set-sum' };
        await assert.rejects(
          client.connection.sendRequest(CodeActionResolveRequest.type, { ...(action as CodeAction), data }),
          /None of them can be mended like this without making another problem\./,
        );
      },
      { capabilities: RESOLVING },
    ));
});
