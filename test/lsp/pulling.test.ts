import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { rangeText } from '../kit/lsp-lines.ts';

const FILES = { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.3.'), '1.1.2.md': measure('1.1.2', '', [60, 50]) };
const DANGLING = '5:9-5:14 reference-unknown';
const SUM = '1:3-1:9 points-sum';
const PULLS: ClientCapabilities = {
  workspace: { diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: { dynamicRegistration: false } },
};
const BOTH: ClientCapabilities = { textDocument: { ...PULLS.textDocument, publishDiagnostics: {} } };

function ask(client: LspClient, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
  return client.connection.sendRequest('textDocument/diagnostic', params);
}

async function askAll(client: LspClient, previous: Readonly<Record<string, string>> = {}): Promise<Told> {
  const previousResultIds = Object.entries(previous).map(([uri, value]) => ({ uri, value }));
  const answer = client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
  const { items } = (await answer) as WorkspaceDiagnosticReport;
  return {
    lines: Object.fromEntries(items.map(item => [item.uri, linesOf(item)])),
    ids: Object.fromEntries(items.map(item => [item.uri, item.resultId ?? ''])),
  };
}

interface Told {
  readonly lines: Readonly<Record<string, readonly string[]>>;
  readonly ids: Readonly<Record<string, string>>;
}

/** Where each problem is, and its code. */
function linesOf(report: Pick<DocumentDiagnosticReport, 'kind'> & { readonly items?: unknown }): string[] {
  const full = report as DocumentDiagnosticReport;
  if (full.kind === 'unchanged') return ['unchanged'];
  return full.items.map(({ range, code }) => `${rangeText(range)} ${code}`);
}

describe('a client that asks for diagnostics', () => {
  const asking = (test: (client: LspClient, folder: Folder) => Promise<void>) => () =>
    withWorkspace(FILES, test, { capabilities: PULLS });

  it(
    'is answered those of a file, open or not, and that nothing is new where it has them',
    asking(async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      const report = await ask(client, uri);
      assert.deepEqual(linesOf(report), [DANGLING]);
      assert.deepEqual(linesOf(await ask(client, uri, report.resultId)), ['unchanged']);
      client.open(uri, measure('1.1.1', 'La 1.1.3.'));
      assert.deepEqual(linesOf(await ask(client, uri, report.resultId)), ['5:4-5:9 reference-unknown']);
      client.change(uri, measure('1.1.1', 'La 1.1.2.'));
      assert.deepEqual(linesOf(await ask(client, uri, report.resultId)), []);
      assert.deepEqual(client.published, []);
    }),
  );

  it(
    'is answered those of all files, and of those that have none any more that they have none',
    asking(async (client, folder) => {
      const [first, second] = [folder.uri('1.1.1.md'), folder.uri('1.1.2.md')];
      const { lines, ids } = await askAll(client);
      assert.deepEqual(lines, { [first]: [DANGLING], [second]: [SUM] });
      client.open(first, measure('1.1.1'));
      assert.deepEqual((await askAll(client, ids)).lines, { [second]: ['unchanged'], [first]: [] });
    }),
  );

  it(
    'is told to ask again where another text makes a problem of what was none',
    asking(async (client, folder) => {
      const [first, second] = [folder.uri('1.1.1.md'), folder.uri('1.1.2.md')];
      client.open(first, measure('1.1.1', 'Voir la 1.1.2.'));
      const { resultId } = await ask(client, first);
      client.open(second, measure('1.1.2'));
      await ask(client, second);
      client.change(second, measure('1.1.4'));
      await client.until('a request to ask again', () => client.diagnosticRefreshes() > 0);
      assert.deepEqual(linesOf(await ask(client, first, resultId)), [DANGLING]);
    }),
  );

  it('is answered those of scenarios that no editor shows with those of all files', () =>
    withWorkspace(
      { '1.1.1.md': measure('1.1.1'), 'a.scenario.yml': 'Statuts:\n  1.1.9: fait\n' },
      async (client, folder) => {
        const { lines } = await askAll(client);
        assert.deepEqual(lines, { [folder.uri('a.scenario.yml')]: ['2:3-2:8 scenario-action'] });
      },
      { capabilities: PULLS },
    ));

  it(
    'is answered those of scenarios and of configurations',
    asking(async (client, folder) => {
      client.open(folder.uri('a.scenario.yml'), 'Statuts:\n  1.1.9: fait\n', 'yaml');
      assert.deepEqual(linesOf(await ask(client, folder.uri('a.scenario.yml'))), ['2:3-2:8 scenario-action']);
      await folder.write('referentiel.json', '{}');
      client.open(folder.uri('referentiel.json'), '{ "rules": { "no-such-rule": "off" } }', 'json');
      client.save(folder.uri('referentiel.json'));
      assert.deepEqual(linesOf(await ask(client, folder.uri('referentiel.json'))).length, 1);
    }),
  );
});

describe('a client that can both ask for diagnostics and be told them', () => {
  const told = (initializationOptions: unknown) => async () => {
    let answered: readonly [boolean, boolean] = [false, false];
    await withWorkspace(
      FILES,
      async (client, folder) => {
        await client.settle();
        assert.deepEqual(linesOf(await ask(client, folder.uri('1.1.1.md'))), [DANGLING]);
        answered = [client.initialized.capabilities.diagnosticProvider !== undefined, client.published.length > 0];
      },
      { capabilities: BOTH, initializationOptions },
    );
    return answered;
  };

  it('is told them, which is of all files', async () => assert.deepEqual(await told({})(), [false, true]));

  it('asks for them where it says so', async () =>
    assert.deepEqual(await told({ diagnostics: 'pull' })(), [true, false]));
});
