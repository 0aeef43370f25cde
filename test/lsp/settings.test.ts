import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import { measure } from '../kit/disk.ts';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';
import { problemLines, untilProblems } from '../kit/lsp-lines.ts';
import { hoverText } from '../kit/lsp-requests.ts';

const BAD = measure('1.1.1', 'Voir la 1.1.2.');
const FILES = { 'a/1.1.1.md': BAD, 'b/c/1.1.1.md': BAD };
const DANGLING = '1.1.1.md:5:9-5:14 reference-unknown';

describe('referentiel.json in a session', () => {
  it('leaves out what a .gitignore would, and is followed as one update', () =>
    withWorkspace(FILES, async (client, folder) => {
      await untilProblems(client, folder, [`a/${DANGLING}`, `b/c/${DANGLING}`]);
      await client.settle();
      const updates = client.revisions.length;
      await folder.write('referentiel.json', '{ "ignore": ["c"], "rules": { "id-parent": "off" } }');
      client.watched(FileChangeType.Created, folder.uri('referentiel.json'));
      await untilProblems(client, folder, [`a/${DANGLING}`]);
      await client.settle();
      assert.equal(client.revisions.length, updates + 1);
      await folder.remove('referentiel.json');
      client.watched(FileChangeType.Deleted, folder.uri('referentiel.json'));
      await untilProblems(client, folder, [`a/${DANGLING}`, `b/c/${DANGLING}`]);
    }));

  it('chooses severities, which are followed for open documents too', () =>
    withWorkspace(
      { '1.1.1.md': BAD, 'referentiel.json': '{ "rules": { "reference-unknown": "error" } }' },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        const severity = () =>
          client
            .shown()
            .get(uri)
            ?.find(({ code }) => code === 'reference-unknown')?.severity;
        client.open(uri, BAD);
        await client.settle();
        assert.equal(severity(), 1);
        await folder.write('referentiel.json', '{ "rules": { "reference-unknown": "off" } }');
        client.watched(FileChangeType.Changed, folder.uri('referentiel.json'));
        await untilProblems(client, folder, []);
      },
    ));

  it('that cannot be read leaves everything as without it', () =>
    withWorkspace({ 'a/1.1.1.md': BAD, 'referentiel.json': '{ "ignore": [' }, async (client, folder) => {
      await client.settle();
      assert.deepEqual(problemLines(client, folder), [`a/${DANGLING}`]);
    }));
});

describe('the language of a session', () => {
  const message = async (client: LspClient): Promise<string> => {
    client.open('untitled:Untitled-1', BAD);
    await client.settle();
    const problem = client
      .shown()
      .get('untitled:Untitled-1')
      ?.find(({ code }) => code === 'reference-unknown');
    return `${problem?.message}`;
  };

  for (const [what, setup, french] of [
    ['the option before the locale', { locale: 'en', initializationOptions: { language: 'fr' } }, true],
    ['the locale without the option', { locale: 'fr-CA', initializationOptions: {} }, true],
    ['English without either', {}, false],
    ['the locale where the option makes no sense', { locale: 'fr', initializationOptions: { language: 7 } }, true],
    ['English where the options are no object', { initializationOptions: 'fr' }, false],
  ] as const) {
    it(`is that of ${what}`, () =>
      withServer(setup, async client => {
        assert.equal(/^Aucune action/.test(await message(client)), french, await message(client));
      }));
  }

  it('is that of hovers too', () =>
    withServer({ initializationOptions: { language: 'fr' } }, async client => {
      client.open('untitled:Untitled-1', measure('1.1.1', '', [12.5, 87.5]));
      assert.match(await hoverText(client, 'untitled:Untitled-1', [9, 6]), /12,5\u00a0%/);
    }));

  it('passes over exclusions that are no texts', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        await client.settle();
        assert.deepEqual(problemLines(client, folder), [`a/${DANGLING}`]);
      },
      { initializationOptions: { exclude: [null, 3, '**/c'] } },
    ));
});
