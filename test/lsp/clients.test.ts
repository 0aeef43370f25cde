import assert from 'node:assert/strict';
import type { ClientCapabilities, Location, Registration, SymbolInformation } from 'vscode-languageserver/node';
import { inFolder, measure } from '../kit/disk.ts';
import { withServer, withWorkspace } from '../kit/lsp.ts';
import { codesShown, untilProblems } from '../kit/lsp-lines.ts';
import { definitionAt, hoverAt, outlineOf, treeLines } from '../kit/lsp-requests.ts';

const PAIR = {
  '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'),
  '1.1.2.md': measure('1.1.2', 'Un *texte* sur mon_fichier et *_Lyon_*.'),
};
const DANGLING = '1.1.1.md:5:9-5:14 reference-unknown';

function withCapabilities(capabilities: ClientCapabilities) {
  return { capabilities };
}

describe('a client that watches', () => {
  it('is given patterns without classes of letters, which Eglot refuses and Neovim never matches', () =>
    withServer({}, async client => {
      await client.until('a registration', () => client.registrations.length > 0);
      const globs = client.registrations.flatMap(({ registerOptions }: Registration) =>
        registerOptions.watchers.map(({ globPattern }: { readonly globPattern: string }) => globPattern),
      );
      assert(globs.includes('**/*.{md,MD,Md,mD,yml,yaml,YML,YAML}'), globs.join());
      assert.deepEqual(
        globs.filter((glob: string) => glob.includes('[')),
        [],
      );
    }));
});

describe('a client that refuses to watch, although it says that it does', () => {
  it('sees what has changed on the disk when it saves', () =>
    withWorkspace(
      PAIR,
      async (client, folder) => {
        client.open(folder.uri('1.1.1.md'), PAIR['1.1.1.md']);
        await client.until('the refusal', () => client.errors.length > 0);
        await client.settle();
        await folder.write('1.1.2.md', measure('1.1.3'));
        client.save(folder.uri('1.1.1.md'));
        await untilProblems(client, folder, [DANGLING]);
      },
      { refusesRegistrations: true, logsErrors: true },
    ));
});

describe('a client that does not watch', () => {
  const setup = withCapabilities({});

  it('sees a file that was moved in its new place alone, when it opens it there', () =>
    withWorkspace(
      { ...PAIR, '1.1.3.md': measure('1.1.3', '', [60, 40]) },
      async (client, folder) => {
        await client.settle();
        await folder.move('1.1.3.md', 'b.md');
        client.open(folder.uri('b.md'), measure('1.1.3', '', [60, 40]));
        await client.settle();
        const told = client.published.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
        assert(!told.includes('id-duplicate'), told.join());
        assert.equal((await treeLines(client)).filter(line => line.endsWith('1.1.3 Mesure')).length, 1);
      },
      setup,
    ));

  it('sees what a configuration says when it saves it', () =>
    withWorkspace(
      { '1.1.1.md': PAIR['1.1.1.md'] },
      async (client, folder) => {
        await untilProblems(client, folder, [DANGLING]);
        const off = '{ "rules": { "reference-unknown": "off" } }';
        client.open(folder.uri('referentiel.json'), off, 'json');
        await folder.write('referentiel.json', off);
        client.save(folder.uri('referentiel.json'));
        await untilProblems(client, folder, []);
      },
      setup,
    ));

  it('sees what else has changed on the disk when it saves', () =>
    withWorkspace(
      PAIR,
      async (client, folder) => {
        client.open(folder.uri('1.1.1.md'), PAIR['1.1.1.md']);
        await untilProblems(client, folder, []);
        await folder.write('1.1.2.md', measure('1.1.3'));
        client.save(folder.uri('1.1.1.md'));
        await untilProblems(client, folder, [DANGLING]);
        await folder.write('1.1.2.md', measure('1.1.2'));
        client.save(folder.uri('1.1.1.md'));
        await untilProblems(client, folder, []);
      },
      setup,
    ));

  for (const [name, language] of [
    ['essai.scenario.yml', 'yaml'],
    ['referentiel.review.json', 'json'],
  ] as const) {
    it(`sees the same when it opens or saves what is no measure: ${name}`, () =>
      withWorkspace(
        PAIR,
        async (client, folder) => {
          await client.settle();
          await folder.write('1.1.2.md', measure('1.1.3'));
          client.open(folder.uri(name), '', language);
          await untilProblems(client, folder, [DANGLING]);
          await folder.write('1.1.2.md', measure('1.1.2'));
          client.save(folder.uri(name));
          await untilProblems(client, folder, []);
        },
        setup,
      ));
  }

  it('sees what it gave up itself when it closes a document', () =>
    withWorkspace(
      PAIR,
      async (client, folder) => {
        client.open(folder.uri('1.1.2.md'), PAIR['1.1.2.md']);
        client.change(folder.uri('1.1.2.md'), measure('1.1.3'));
        await untilProblems(client, folder, [DANGLING]);
        client.close(folder.uri('1.1.2.md'));
        await untilProblems(client, folder, []);
      },
      setup,
    ));
});

describe('a client without links of definitions', () => {
  it('is given a plain place, since it would open an empty document for a link', () =>
    withWorkspace(
      PAIR,
      async (client, folder) => {
        const [place] = ((await definitionAt(client, folder.uri('1.1.1.md'), [5, 10])) ?? []) as unknown as Location[];
        assert.deepEqual(place, {
          uri: folder.uri('1.1.2.md'),
          range: { start: { line: 0, character: 2 }, end: { line: 0, character: 8 } },
        });
      },
      withCapabilities({}),
    ));
});

describe('a client that knows symbols in one list alone', () => {
  it('is given them so, in the order of the text, each with what holds it', () =>
    withWorkspace(
      { '1.1.1.md': measure('1.1.1', 'Un texte.', [60, 40]) },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        const listed = ((await outlineOf(client, uri)) ?? []) as unknown as SymbolInformation[];
        const lines = listed.map(({ name, containerName = '' }) => `${containerName} > ${name}`);
        assert.deepEqual(lines.slice(0, 1), [' > 1.1.1 Mesure']);
        assert(lines.some(line => line.startsWith('1.1.1 Mesure > 1.1.1.2')));
        assert(listed.every(({ location }) => location.uri === uri));
        const starts = listed.map(({ location }) => location.range.start.line);
        assert.deepEqual(
          starts,
          starts.toSorted((a, b) => a - b),
        );
      },
      withCapabilities({}),
    ));
});

describe('a client that never asked for updates', () => {
  it('is sent no message that the protocol does not know', () =>
    withWorkspace(
      PAIR,
      async (client, folder) => {
        client.open(folder.uri('1.1.1.md'), measure('1.1.1', 'Voir la 1.1.9.'));
        await untilProblems(client, folder, [DANGLING]);
        assert.deepEqual(client.revisions, []);
      },
      { initializationOptions: { updates: false } },
    ));
});

describe('a hover', () => {
  const textFor = async (contentFormat: ('markdown' | 'plaintext')[] | undefined): Promise<unknown> => {
    let contents: unknown;
    await withWorkspace(
      PAIR,
      async (client, folder) => {
        contents = (await hoverAt(client, folder.uri('1.1.1.md'), [5, 10]))?.contents;
      },
      withCapabilities({ textDocument: { hover: contentFormat ? { contentFormat } : {} } }),
    );
    return contents;
  };
  const MARKDOWN =
    '**1.1.2 Mesure**  \nmeasure\n\nIts points cannot be told.\n\n---\n\nUn texte sur mon_fichier et Lyon.';
  const PLAIN = '1.1.2 Mesure\nmeasure\n\nIts points cannot be told.\n\nUn texte sur mon_fichier et Lyon.';

  for (const [what, format, kind, value] of [
    ['is Markdown where the client shows that', ['markdown', 'plaintext'], 'markdown', MARKDOWN],
    ['is Markdown where the client does not say', undefined, 'markdown', MARKDOWN],
    ['is plain text where the client prefers it', ['plaintext', 'markdown'], 'plaintext', PLAIN],
    ['is plain text where the client shows nothing else', ['plaintext'], 'plaintext', PLAIN],
  ] as const) {
    it(what, async () => assert.deepEqual(await textFor(format && [...format]), { kind, value }));
  }
});

describe('a client that has a name of its own for YAML', () => {
  it('is told what is wrong in a scenario all the same', () =>
    withWorkspace(PAIR, async (client, folder) => {
      const uri = folder.uri('essai.scenario.yml');
      client.open(uri, 'Statuts:\n  1.1.9: fait\n', '');
      await client.until('the unknown action', () => codesShown(client, uri).includes('scenario-action'));
    }));
});

describe('the folder of a client', () => {
  it('is none where its path is told from nobody knows where', () =>
    withServer({ folders: [], rootPath: 'referentiel' }, async client =>
      assert.deepEqual(await treeLines(client), []),
    ));

  it('may be told as a mere path, beside an empty list, as Helix does', () =>
    inFolder(PAIR, folder =>
      withServer({ folders: [], rootPath: folder.path }, async client => {
        assert.equal((await treeLines(client)).length, 3);
      }),
    ));
});
