import assert from 'node:assert/strict';
import { ErrorCodes, FileChangeType, ResponseError } from 'vscode-languageserver/node';
import { askedAt } from '../fuzz/exercise/requests.ts';
import { type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';

const FILES = {
  'a/1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'),
  'b/1.1.2.md': measure('1.1.2', 'Voir la 1.1.1.'),
  'questions.md': '# Un port ?\n```yaml\nid: port\ntype: binaire\nthematique_id: eau\n```\n',
  'essai.scenario.yml': 'Statuts:\n  a_1.1.1.1: fait\n',
};
type Name = keyof typeof FILES;
const ITEM = { name: '1.1.1', kind: 1, range: zero(), selectionRange: zero() };

function zero() {
  return { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
}

/** What can be asked about a document beside what every editor asks. */
function ownRequests(uri: string, folder: string): readonly (readonly [method: string, params: object])[] {
  const shown = { referential: folder, scope: '1.1.1' };
  const scenario = { scenario: uri, shown, previous: null, baseline: null };
  const plan = { scenario: uri, referential: folder, share: 0.5 };
  return [
    ['textDocument/semanticTokens/range', { textDocument: { uri }, range: zero() }],
    ['callHierarchy/incomingCalls', { item: { ...ITEM, uri } }],
    ['callHierarchy/outgoingCalls', { item: { ...ITEM, uri } }],
    ['workspace/willRenameFiles', { files: [{ oldUri: uri, newUri: uri.replace('1.1.1', '1.1.3') }] }],
    ['referentiel/actionAt', { textDocument: { uri }, position: zero().start }],
    ['referentiel/preview', { textDocument: { uri } }],
    ['referentiel/place', { referential: folder, id: '1.1.1' }],
    ['referentiel/aroundPlace', { kind: 'question', id: 'port', uri }],
    ['referentiel/surroundings', { referential: folder, id: '1.1.1' }],
    ['referentiel/citations', { referential: folder, id: '1.1.1' }],
    ['referentiel/children', { parents: [{ referential: folder, id: '1.1.1' }] }],
    ['referentiel/restructure', { referential: folder, wish: { do: 'delete', id: '1.1.1' } }],
    ['referentiel/begin', { scenario: uri, active: folder }],
    ['referentiel/simulate', scenario],
    ['referentiel/editScenario', { simulate: scenario, version: 1, change: { type: 'clear' } }],
    ['referentiel/explain', { scenario: uri, shown, id: '1.1.1.1' }],
    ['referentiel/collectivity', { scenario: uri, shown }],
    ['referentiel/comparison', { scenario: uri, shown, sides: [{ kind: 'scenario', uri }] }],
    ['referentiel/stakes', { scenario: uri, shown, questions: ['port'] }],
    ['referentiel/nextActions', { scenario: uri, shown, most: 5 }],
    ['referentiel/plan', plan],
    ['referentiel/plannedScenario', plan],
    ['referentiel/copiedScenario', { scenario: uri }],
    ['referentiel/switchScenario', { scenario: uri }],
    ['referentiel/exportScenario', { scenario: uri, referential: folder, format: 'markdown' }],
    ['referentiel/scenarioTitles', { scenarios: [uri] }],
    ['referentiel/coverage', { scenarios: [uri] }],
    ['referentiel/fileCoverage', { scenarios: [uri], uri }],
    ['referentiel/checkExpectations', { scenario: uri }],
    ['referentiel/planImport', { source: uri, into: folder, name: null }],
    ['referentiel/planExport', { referential: folder, form: 'sheets' }],
    ['referentiel/planScenario', { source: uri }],
    ['referentiel/acceptExpectations', { scenario: uri, version: 1, figures: [] }],
    ['referentiel/switchReport', { scenario: uri, as: 'markdown' }],
  ];
}

/** Every request about a document is answered, or refused in one sentence; what breaks down would be logged, and fail the test. */
async function checkAnswered({ connection, initialized }: LspClient, uri: string, folder: string): Promise<void> {
  const own = ownRequests(uri, folder).map(([method, params]) => ({ method, params }));
  for (const { method, params } of [...askedAt(initialized.capabilities, uri, zero().start), ...own]) {
    try {
      await connection.sendRequest(method, params);
    } catch (error) {
      assert(error instanceof ResponseError, method);
      assert.notEqual(error.code, ErrorCodes.MethodNotFound, method);
      assert.doesNotMatch(error.message, /\n|\bat \S+:\d+/, method);
    }
  }
}

const GONE: Readonly<Record<string, (client: LspClient, folder: Folder, name: Name) => Promise<void>>> = {
  'was deleted while it is open': async (client, folder, name) => {
    client.open(folder.uri(name), FILES[name], name.endsWith('.yml') ? 'yaml' : 'markdown');
    await client.settle();
    await folder.remove(name);
    client.watched(FileChangeType.Deleted, folder.uri(name));
  },
  'was deleted while something in it is not saved': async (client, folder, name) => {
    client.open(folder.uri(name), `${FILES[name]}\n# Encore\n`, name.endsWith('.yml') ? 'yaml' : 'markdown');
    await client.settle();
    await folder.remove(name);
    client.watched(FileChangeType.Deleted, folder.uri(name));
  },
  'was deleted with its folder, of which nobody has told': async (client, folder, name) => {
    await client.settle();
    await folder.remove(name.includes('/') ? name.slice(0, name.indexOf('/')) : name);
  },
  'never was': async (_, folder, name) => folder.remove(name),
};

describe('a document without a file', () => {
  for (const [how, remove] of Object.entries(GONE))
    for (const name of ['a/1.1.1.md', 'questions.md', 'essai.scenario.yml'] as const)
      it(`is answered about: ${name} ${how}`, () =>
        withWorkspace(FILES, async (client, folder) => {
          await remove(client, folder, name);
          await checkAnswered(client, folder.uri(name), folder.uri('a'));
        }));
});
