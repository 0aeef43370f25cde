import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const CATEGORY = `${measure('1.1.1', '', [100])}`.replace('points: 100', 'points: 100\ncategorie: Bases');

function actionsIn(client: LspClient, uri: string, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
  const params = { textDocument: { uri }, range: WHOLE, context: { diagnostics: [], ...context } };
  return client.connection.sendRequest(CodeActionRequest.type, params).then(found => (found ?? []) as CodeAction[]);
}

function applied(uri: string, text: string, edit: WorkspaceEdit | undefined): string {
  const change = edit?.documentChanges?.[0];
  assert(change && 'edits' in change && change.textDocument.uri === uri, 'the edit is not one of that document');
  const edits = change.edits.flatMap(one => ('newText' in one ? [one] : []));
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
}

const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };

describe('code actions', () => {
  it('mend a problem, and carry the version of the text', () =>
    withWorkspace(
      { '1.1.1.md': CATEGORY },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, CATEGORY);
        await client.settle();
        const [action] = (await actionsIn(client, uri)).filter(({ isPreferred }) => isPreferred);
        assert.equal(action?.title, 'Replace with « bases »');
        assert.equal(action.diagnostics?.[0]?.code, 'category-unknown');
        const change = action.edit?.documentChanges?.[0];
        assert(change && 'textDocument' in change);
        assert.equal(change.textDocument.version, 1);
        assert.equal(applied(uri, CATEGORY, action.edit), CATEGORY.replace('Bases', 'bases'));
      },
      { capabilities },
    ));

  it('mend a whole file when asked by name', () =>
    withWorkspace(
      { '1.1.1.md': CATEGORY },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        const [action] = await actionsIn(client, uri, { only: ['source.fixAll'] });
        assert.equal(action?.kind, 'source.fixAll.referentiel');
        assert.equal(applied(uri, CATEGORY, action.edit), CATEGORY.replace('Bases', 'bases'));
      },
      { capabilities },
    ));

  it('are none in a file that is none of ours', () =>
    withWorkspace({ 'README.md': '# Lisez-moi\n' }, async (client, folder) => {
      assert.deepEqual(await actionsIn(client, folder.uri('README.md')), []);
    }));
});
