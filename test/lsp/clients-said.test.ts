import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionList,
  FoldingRange,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { measure } from '../kit/disk.ts';
import { type ClientSetup, type LspClient, withWorkspace } from '../kit/lsp.ts';
import { codesShown } from '../kit/lsp-lines.ts';
import { completionAt, definitionAt, hoverAt, outlineOf } from '../kit/lsp-requests.ts';

const FILES = { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.', [60, 30]), '1.1.2.md': measure('1.1.2') };
const ALL = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };

/** What is said here may be nothing that the protocol has. */
function saying(capabilities: object, others: object = {}): ClientSetup {
  return { capabilities: capabilities as ClientCapabilities, ...others };
}

/** The diagnostics of the file whose sum is wrong. */
async function toldTo(setup: ClientSetup): Promise<PublishDiagnosticsParams | undefined> {
  let told: PublishDiagnosticsParams | undefined;
  await withWorkspace(
    FILES,
    async (client, folder) => {
      client.open(folder.uri('1.1.1.md'), FILES['1.1.1.md']);
      await client.settle();
      told = client.published.findLast(({ uri }) => uri === folder.uri('1.1.1.md'));
    },
    setup,
  );
  return told;
}

async function actionsFor(setup: ClientSetup): Promise<readonly CodeAction[]> {
  let actions: readonly CodeAction[] = [];
  await withWorkspace(
    FILES,
    async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, FILES['1.1.1.md']);
      const params = { textDocument: { uri }, range: ALL, context: { diagnostics: [] } };
      actions = await client.connection.sendRequest('textDocument/codeAction', params);
      const offered = client.initialized.capabilities.codeActionProvider !== undefined;
      assert.equal(offered, actions.length > 0);
    },
    setup,
  );
  return actions;
}

describe('what a client says of itself', () => {
  it('counts as not said where it is malformed', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, FILES['1.1.1.md']);
        assert.equal(JSON.stringify(await definitionAt(client, uri, [5, 10])).includes('targetUri'), false);
        assert.equal(client.initialized.capabilities.positionEncoding, 'utf-16');
        assert.deepEqual(client.registrations, []);
      },
      saying(
        {
          general: { positionEncodings: 'utf-8' },
          workspace: { didChangeWatchedFiles: { dynamicRegistration: 'yes' }, workspaceEdit: null, symbol: [] },
          textDocument: {
            definition: { linkSupport: 1 },
            completion: { completionItem: { documentationFormat: {} } },
            hover: null,
            codeAction: { resolveSupport: {}, dataSupport: true },
          },
        },
        { locale: 7, initializationOptions: [] },
      ),
    ));

  it('may be that it asks people things, and nothing more of it', async () => {
    const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
    const isLeftToAsk = async (window: object): Promise<boolean> => {
      let found = false;
      await withWorkspace(
        FILES,
        async (client, folder) => {
          const place = { line: 0, character: 3 };
          const params = { textDocument: { uri: folder.uri('1.1.2.md') }, range: { start: place, end: place } };
          const context = { diagnostics: [], only: ['refactor'] };
          const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
            ...params,
            context,
          });
          found = actions.some(({ title, edit }) => title.startsWith('Delete 1.1.2') && edit === undefined);
          assert(actions.some(({ title }) => title.startsWith('Delete 1.1.2')));
        },
        saying({
          window,
          workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] } },
          textDocument: { codeAction },
        }),
      );
      return found;
    };
    assert.deepEqual([await isLeftToAsk({ showMessage: null }), await isLeftToAsk({})], [true, false]);
  });

  it('may name folders in ways that mean nothing', () =>
    withWorkspace(FILES, async client => assert.equal(client.initialized.serverInfo?.name, 'referentiel'), {
      folders: [],
      rootUri: '',
    }));
});

describe('diagnostics that are told', () => {
  it('are plain for a client that says no more', async () => {
    const told = await toldTo(saying({ textDocument: { publishDiagnostics: {} } }));
    assert.deepEqual(Object.keys(told ?? {}).sort(), ['diagnostics', 'uri']);
    const [first] = told?.diagnostics ?? [];
    assert.deepEqual(Object.keys(first ?? {}).sort(), ['code', 'message', 'range', 'severity', 'source']);
  });

  it('have everything for a client that says nothing of them', async () => {
    const told = await toldTo(saying({ textDocument: {} }));
    assert.equal(told?.version, 1);
    assert.equal(told?.diagnostics[0]?.relatedInformation?.length, 2);
  });

  it('have what it says that it shows', async () => {
    const pages = { initializationOptions: { pages: 'file:///pages' } };
    const publishDiagnostics = { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true };
    const told = await toldTo(saying({ textDocument: { publishDiagnostics } }, pages));
    assert.equal(told?.version, 1);
    const [first] = told?.diagnostics ?? [];
    assert.equal(first?.codeDescription?.href, 'file:///pages/docs/rules/points-sum.md');
    assert.equal(first?.relatedInformation?.length, 2);
  });
});

describe('code actions', () => {
  it('are none for a client that takes commands alone', async () =>
    assert.deepEqual(
      await actionsFor(saying({ textDocument: { codeAction: { codeActionLiteralSupport: undefined } } })),
      [],
    ));

  it('are none for one that says nothing of them: it would read them as commands', async () =>
    assert.deepEqual(await actionsFor(saying({ textDocument: { codeAction: undefined } })), []));

  it('tell which is preferred to a client that marks it', async () => {
    for (const isPreferredSupport of [true, false]) {
      const actions = await actionsFor(saying({ textDocument: { codeAction: { isPreferredSupport } } }));
      assert.equal(
        actions.some(action => 'isPreferred' in action),
        isPreferredSupport,
      );
    }
  });
});

describe('kinds', () => {
  const kindsFor = async (capabilities: object): Promise<readonly (number | undefined)[]> => {
    let kinds: readonly (number | undefined)[] = [];
    await withWorkspace(
      {
        'm/1.md': `# Axe\n\`\`\`yaml\nid: 1\n\`\`\`\n## Actions\n### Sous-axe\n\`\`\`yaml\nid: 1.1\n\`\`\`\n`,
        'm/1.1.1.md': measure('1.1.1'),
      },
      async (client, folder) => {
        const [axis] = (await outlineOf(client, folder.uri('m/1.md'))) ?? [];
        kinds = [axis?.kind, axis?.children?.at(-1)?.kind];
      },
      saying(capabilities),
    );
    return kinds;
  };
  const nested = { hierarchicalDocumentSymbolSupport: true };

  it('of symbols are those that the client names, or those of the first version of the protocol', async () => {
    const all = Array.from({ length: 26 }, (_, at) => at + 1);
    const named = (valueSet: readonly number[]) => ({
      textDocument: { documentSymbol: { ...nested, symbolKind: { valueSet } } },
    });
    assert.deepEqual(await kindsFor(named(all)), [11, 23]);
    assert.deepEqual(await kindsFor({ textDocument: { documentSymbol: nested } }), [11, 3]);
    assert.deepEqual(await kindsFor(named([2])), [2, 2]);
  });
});

describe('a format of texts', () => {
  it('that nobody knows is passed over', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        const hover = await hoverAt(client, folder.uri('1.1.1.md'), [5, 10]);
        assert.equal(Object(hover?.contents).kind, 'plaintext');
      },
      saying({ textDocument: { hover: { contentFormat: ['html', 'plaintext'] } } }),
    ));
});

describe('folds', () => {
  it('are no more than the client wants, those of the most lines', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        const params = { textDocument: { uri: folder.uri('1.1.1.md') } };
        const folds: FoldingRange[] = await client.connection.sendRequest('textDocument/foldingRange', params);
        assert.deepEqual(
          folds.map(({ startLine }) => startLine),
          [0, 5],
        );
      },
      saying({ textDocument: { foldingRange: { rangeLimit: 2 } } }),
    ));
});

describe('a position within a sign', () => {
  it('is that of its begin', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', '🌱🌱') }, async (client, folder) => {
      const list: CompletionList | null = await completionAt(client, folder.uri('1.1.1.md'), [5, 4]);
      const edit = list?.items[0]?.textEdit;
      assert.deepEqual(edit && 'range' in edit && edit.range.start, { line: 4, character: 2 });
    }));
});

describe('a document whose name tells what it is', () => {
  const isTold = async (client: LspClient, uri: string, code: string): Promise<void> =>
    client.until(`${code} of ${uri}`, () => codesShown(client, uri).includes(code));

  it('is that, whatever the client calls its language, and however it writes the name', () =>
    withWorkspace(FILES, async (client, folder) => {
      const text = folder.uri('1.1.1.md');
      client.open(text, measure('1.1.1', 'Voir la 1.1.9.'), 'yaml');
      await isTold(client, text, 'reference-unknown');
      const scenario = folder.uri('essai.scenario').concat('%2Eyml');
      client.open(scenario, 'Statuts:\n  1.1.9: fait\n', 'text');
      await isTold(client, scenario, 'scenario-action');
    }));
});
