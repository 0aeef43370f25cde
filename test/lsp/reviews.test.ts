import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  FileChangeType,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';

const FINGERPRINT = '0a1b2c3d4e5f';
const REVIEW = `{
  "${FINGERPRINT}": {"subject": "cae_1.1.1", "change": "text", "by": "Claire", "date": "2026-01-31", "cites": {"cae_1.1.2": {"text": "000000000000"}}},
  "version": 1
}
`;
const CITED = measure('1.1.2', 'Le transport.');
const FILES = { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'), '1.1.2.md': CITED, 'referentiel.review.json': REVIEW };
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };

function reviewsIn(client: LspClient, folder: Folder, name: string): readonly Diagnostic[] {
  const all = client.shown().get(folder.uri(name)) ?? [];
  return all.filter(({ code }) => String(code).startsWith('review-'));
}

async function untilSuspect(client: LspClient, folder: Folder, isSuspect: boolean): Promise<void> {
  const holds = () => reviewsIn(client, folder, '1.1.1.md').length === (isSuspect ? 1 : 0);
  await client.until(isSuspect ? 'a suspect measure' : 'no suspect measure', holds);
}

/** The actions that a client offers on the approvals of a file. */
async function actionsIn(client: LspClient, folder: Folder, name: string): Promise<CodeAction[]> {
  const params = { textDocument: { uri: folder.uri(name) }, range: WHOLE, context: { diagnostics: [] } };
  const found = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
  return found.flatMap(action =>
    'diagnostics' in action && action.diagnostics?.some(({ code }) => String(code).startsWith('review-'))
      ? [action]
      : [],
  );
}

/** The one change of a document that an action makes. */
function changeOf(action: CodeAction | undefined): TextDocumentEdit {
  const change = action?.edit?.documentChanges?.[0];
  assert(change && 'edits' in change);
  return change;
}

function applied(text: string, { edits }: TextDocumentEdit): string {
  const plain = edits.flatMap(one => ('newText' in one ? [one] : []));
  return TextDocument.applyEdits(TextDocument.create('', 'json', 1, text), plain);
}

describe('approvals in a session', () => {
  it('make a measure suspect until it was looked at again, and whenever what it cites is typed into', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        await untilSuspect(client, folder, true);
        assert.match(
          String(reviewsIn(client, folder, '1.1.1.md')[0]?.message),
          /^1\.1\.1 was approved on January 31, 2026 by Claire; what it cites changed since: cae_1\.1\.2\./,
        );
        const [action, ...others] = await actionsIn(client, folder, '1.1.1.md');
        assert.deepEqual(others, []);
        assert.match(action?.title ?? '', /^Looked at again/);
        const change = changeOf(action);
        assert.equal(change.textDocument.uri, folder.uri('referentiel.review.json'));
        const text = applied(REVIEW, change);
        assert.equal(JSON.parse(text)[FINGERPRINT].by, 'Claire');
        await folder.write('referentiel.review.json', text);
        client.watched(FileChangeType.Changed, folder.uri('referentiel.review.json'));
        await untilSuspect(client, folder, false);
        const uri = folder.uri('1.1.2.md');
        client.open(uri, CITED);
        client.change(uri, measure('1.1.2', 'Le vélo.'));
        await untilSuspect(client, folder, true);
        client.change(uri, measure('1.1.2', '\nLe   transport.\n'));
        await untilSuspect(client, folder, false);
      },
      { capabilities },
    ));

  it('count as they are typed, and edits carry their version', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        await untilSuspect(client, folder, true);
        const uri = folder.uri('referentiel.review.json');
        client.open(uri, REVIEW, 'json');
        client.change(uri, '{}');
        await untilSuspect(client, folder, false);
        client.change(uri, REVIEW);
        await untilSuspect(client, folder, true);
        assert.equal(changeOf((await actionsIn(client, folder, '1.1.1.md'))[0]).textDocument.version, 3);
      },
      { capabilities },
    ));

  it('say one thing of a conflict that git left, which is mended by a fix', () =>
    withWorkspace(
      { ...FILES, 'referentiel.review.json': `<<<<<<< HEAD\n${REVIEW}=======\n>>>>>>> autre\n` },
      async (client, folder) => {
        const name = 'referentiel.review.json';
        await client.until('the conflict', () => reviewsIn(client, folder, name).length > 0);
        assert.deepEqual(
          reviewsIn(client, folder, name).map(({ code, range }) => [code, range.start.line]),
          [['review-syntax', 0]],
        );
        assert.deepEqual(reviewsIn(client, folder, '1.1.1.md'), []);
        const [action] = await actionsIn(client, folder, name);
        const mended = applied(`<<<<<<< HEAD\n${REVIEW}=======\n>>>>>>> autre\n`, changeOf(action));
        assert.equal(mended, REVIEW);
      },
      { capabilities },
    ));
});
