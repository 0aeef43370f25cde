import assert from 'node:assert/strict';
import { FileChangeType, WorkDoneProgress, WorkDoneProgressCreateRequest } from 'vscode-languageserver/node';
import { block, type Folder, inFolder, measure } from '../kit/disk.ts';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';
import { isLookedFor, problemLines } from '../kit/lsp-lines.ts';
import { hoverText, symbolsOf } from '../kit/lsp-requests.ts';

/** More files than are taken in at one stroke, in two référentiels that cite each other; one measure cites what is not there. */
const MEASURES = Array.from({ length: 120 }, (_, at) => `1.${1 + Math.floor(at / 20)}.${1 + (at % 20)}`);
const LAST = '1.6.20';
const OPEN = 'eci/1.1.1.md';
const OPEN_TEXT = measure('1.1.1', `Voir la mesure ${LAST}, la cae_${LAST}, la cae_9.9.9 et la mesure 9.9.9.`, [5]);
const EXPECTED = ['9.9.9', '9.9.9'];

function files(): Record<string, string> {
  const root = (name: string) => `# Référentiel\n${block(`id: ""\nreferentiel: ${name}`)}`;
  const cae = MEASURES.map(id => [`cae/${id}.md`, measure(id, `Voir la eci_${id}.`)]);
  const eci = MEASURES.map(id => [`eci/${id}.md`, measure(id, `Voir la cae_${id}.`)]);
  return {
    ...Object.fromEntries([...cae, ...eci]),
    'cae/referentiel.md': root('cae'),
    'eci/referentiel.md': root('eci'),
    [OPEN]: OPEN_TEXT,
  };
}

/** Every problem that the client was ever told of, and that is not there any more. */
function falseAlarms({ published, shown }: LspClient): string[] {
  const now = shown();
  return published.flatMap(({ uri, diagnostics }) => {
    const left = new Set((now.get(uri) ?? []).map(({ message }) => message));
    return diagnostics
      .filter(isLookedFor)
      .flatMap(({ message }) => (left.has(message) ? [] : [`${uri}: ${String(message)}`]));
  });
}

function unknownIn(client: LspClient, folder: Folder): string[] {
  const found = client.shown().get(folder.uri(OPEN)) ?? [];
  return found
    .filter(({ code }) => code === 'reference-unknown')
    .map(({ message }) => /\d+(?:\.\d+)+/.exec(String(message))?.[0] ?? '');
}

describe('a server that starts', () => {
  it('tells first what the open document alone decides, and never anything that is not so', () =>
    withWorkspace(files(), async (client, folder) => {
      client.open(folder.uri(OPEN), `${OPEN_TEXT}\n## Actions\n### Sans bloc\n`);
      await client.settle();
      assert.equal(client.published[0]?.uri, folder.uri(OPEN));
      assert.deepEqual(
        client.published[0]?.diagnostics.filter(isLookedFor).map(({ code }) => code),
        ['id-missing'],
      );
      assert.deepEqual(unknownIn(client, folder), EXPECTED);
      assert.deepEqual(falseAlarms(client), []);
    }));

  it('counts what is typed while the folders are read', () =>
    withWorkspace(files(), async (client, folder) => {
      client.open(folder.uri(OPEN), OPEN_TEXT);
      await client.until('the first diagnostics', () => client.published.length > 0);
      client.change(folder.uri(OPEN), measure('1.1.1', 'Voir la mesure 8.8.8.'));
      await client.settle();
      assert.deepEqual(unknownIn(client, folder), ['8.8.8']);
      assert.deepEqual(falseAlarms(client), []);
    }));

  it('answers about a document as soon as the files beside it are read', () =>
    withWorkspace(files(), async (client, folder) => {
      const answered: string[] = [];
      client.open(folder.uri(OPEN), OPEN_TEXT);
      await Promise.all([
        symbolsOf(client).then(found => answered.push(`symbols ${found.length > 2 * MEASURES.length}`)),
        hoverText(client, folder.uri(OPEN), [5, 18]).then(text => answered.push(`hover ${text.includes(LAST)}`)),
      ]);
      assert.deepEqual(answered, ['hover true', 'symbols true']);
    }));

  it('reads a folder from which somebody waits for an answer before the others', () =>
    // The third folder is what the last answer waits for.
    withWorkspace({ ...files(), ...more() }, async (client, folder) => {
      const answered: string[] = [];
      await Promise.all([
        hoverText(client, folder.uri('cae/1.1.1.md'), [5, 10]).then(() => answered.push('cae')),
        hoverText(client, folder.uri('eci/1.1.1.md'), [5, 10]).then(() => answered.push('eci')),
        symbolsOf(client).then(() => answered.push('all')),
      ]);
      assert.equal(answered.at(-1), 'all');
    }));

  it('shows how far it is, to a client that can show it', async () => {
    const told: string[] = [];
    await withWorkspace({ ...files(), ...more() }, async (_, folder) => {
      const capabilities = { window: { workDoneProgress: true } };
      await withServer({ folders: [folder.uri()], capabilities }, async client => {
        client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
          client.connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => void told.push(kind));
        });
        await symbolsOf(client);
        await client.settle();
      });
    });
    assert.equal(told[0], 'begin');
    assert.equal(told.at(-1), 'end');
    assert.deepEqual([...new Set(told)], ['begin', 'report', 'end']);
    assert.equal(told.filter(kind => kind === 'begin').length, 1);
  });

  it('says once that a client does not let it show how far it is', () =>
    inFolder({ ...files(), ...more() }, folder => {
      const capabilities = { window: { workDoneProgress: true } };
      return withServer({ folders: [folder.uri()], capabilities, logsErrors: true }, async client => {
        client.connection.onRequest(WorkDoneProgressCreateRequest.type, () => Promise.reject(new Error('not now')));
        await symbolsOf(client);
        await client.settle();
        assert.equal(client.errors.length, 1);
        assert.match(client.errors[0] ?? '', /^progress: .*not now/);
      });
    }));
});

describe('a server whose client does not say that it is initialized', () => {
  const silent = { saysInitialized: false };

  it('reads the folders when a document is opened', () =>
    withWorkspace(
      files(),
      async (client, folder) => {
        client.open(folder.uri(OPEN), OPEN_TEXT);
        await client.until('what is unknown', () => unknownIn(client, folder).length === EXPECTED.length);
        assert.deepEqual(unknownIn(client, folder), EXPECTED);
        assert.deepEqual(falseAlarms(client), []);
      },
      silent,
    ));

  const news: Readonly<Record<string, (client: LspClient, uri: string) => void>> = {
    'a document that is opened': (client, uri) => client.open(uri, OPEN_TEXT),
    'one that is closed': (client, uri) => client.close(uri),
    'a file that has changed': (client, uri) => client.watched(FileChangeType.Changed, uri),
  };
  for (const [what, tell] of Object.entries(news)) {
    it(`does not take what it heard of first for all that there is: ${what}`, () =>
      withWorkspace(
        files(),
        async (client, folder) => {
          tell(client, folder.uri(OPEN));
          assert((await symbolsOf(client)).length > 2 * MEASURES.length);
        },
        silent,
      ));
  }

  it('finds nothing in a document that the folders leave out', () =>
    withWorkspace(
      { ...files(), '.gitignore': 'eci\n' },
      async (client, folder) => {
        client.open(folder.uri(OPEN), `${OPEN_TEXT}\n## Actions\n### Sans bloc\n`);
        await client.settle();
        assert.deepEqual(
          client.published.filter(({ uri, diagnostics }) => uri === folder.uri(OPEN) && diagnostics[0]),
          [],
        );
      },
      silent,
    ));
});

describe('a switch of branch that touches many files', () => {
  it('is one update, in the midst of which nothing is told and what is beside a document is answered', () =>
    withWorkspace(files(), async (client, folder) => {
      client.open(folder.uri(OPEN), OPEN_TEXT);
      await client.settle();
      const before = client.published.length;
      const names = MEASURES.filter(id => id !== '1.1.1').flatMap(id => [`cae/${id}.md`, `eci/${id}.md`]);
      for (const name of names) await folder.write(name, measure(`2${name.slice(5, -3)}`, 'Une autre branche.'));
      client.watched(FileChangeType.Changed, ...names.map(name => folder.uri(name)));
      await client.until('what is unknown now', () => unknownIn(client, folder).length > EXPECTED.length);
      await client.settle();
      const told = client.published.slice(before).map(({ uri }) => uri);
      assert.equal(told.length, new Set(told).size, 'a list was told twice');
      assert.deepEqual(unknownIn(client, folder), [LAST, LAST, ...EXPECTED]);
      assert(problemLines(client, folder).every(line => !line.includes('id-duplicate')));
    }));
});

/** Files of a third référentiel: a reading that is worth being shown. */
function more(): Record<string, string> {
  return Object.fromEntries(MEASURES.map(id => [`te/${id}.md`, measure(id)]));
}
