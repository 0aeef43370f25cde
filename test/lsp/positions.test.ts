import assert from 'node:assert/strict';
import { measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { problemLines, rangeText, untilProblems } from '../kit/lsp-lines.ts';
import { definitionAt, hoverAt, outlineOf } from '../kit/lsp-requests.ts';

const TARGET = measure('1.1.2');
const TEXTS: readonly (readonly [string, string])[] = [
  ['plain', 'Voir la 1.1.2 et 1.1.9.'],
  ['accents', 'Éé œ la 1.1.2 et 1.1.9.'],
  ['combining accents', 'E\u0301e la 1.1.2 et 1.1.9.'],
  ['signs of two units', '🌍🌱🚲 la 1.1.2 et 1.1.9.'],
  ['non-breaking spaces', 'Voir\u00a0la\u202f1.1.2 et 1.1.9.'],
  ['tabs', 'Voir\tla 1.1.2\tet 1.1.9.'],
];

describe('positions', () => {
  for (const [what, line] of TEXTS) {
    for (const [ends, eol] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
      ['CR', '\r'],
    ] as const) {
      const text = measure('1.1.1', line).replaceAll('\n', eol);
      const from = line.indexOf('1.1.2') + 1;
      const dangling = line.indexOf('1.1.9') + 1;

      it(`count UTF-16 units, on the disk and in documents: ${what}, ${ends}`, () =>
        withWorkspace({ '1.1.1.md': text, '1.1.2.md': TARGET }, async (client, folder) => {
          const uri = folder.uri('1.1.1.md');
          const problem = `1.1.1.md:5:${dangling}-5:${dangling + 5} reference-unknown`;
          await untilProblems(client, folder, [problem]);
          client.open(uri, text);
          await client.settle();
          assert.deepEqual(problemLines(client, folder), [problem]);
          const hover = await hoverAt(client, uri, [5, from + 2]);
          assert.equal(hover?.range && rangeText(hover.range), `5:${from}-5:${from + 5}`);
          assert.equal((await definitionAt(client, uri, [5, from + 2]))?.[0]?.targetUri, folder.uri('1.1.2.md'));
        }));
    }
  }

  it('are those of an editor where the file begins with a byte order mark', () =>
    withWorkspace({ '1.1.1.md': `\ufeff${measure('1.1.1', 'Voir la 1.1.9.')}` }, async (client, folder) => {
      await untilProblems(client, folder, ['1.1.1.md:5:9-5:14 reference-unknown']);
      const [root] = (await outlineOf(client, folder.uri('1.1.1.md'))) ?? [];
      assert.equal(root && rangeText(root.selectionRange), '1:3-1:9');
    }));

  it('count the byte order mark that a client keeps in its text', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, `\ufeff${measure('1.1.1', 'Voir la 1.1.9.')}`);
      await untilProblems(client, folder, ['1.1.1.md:5:9-5:14 reference-unknown']);
      const [root] = (await outlineOf(client, uri)) ?? [];
      assert.equal(root && rangeText(root.selectionRange), '1:4-1:10');
    }));

  it('beyond the end of a text are those of its end', () =>
    withWorkspace({ '1.1.1.md': '# Mesure\n```yaml\nid: 1.1.1\n```\nVoir la 1.1.1' }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      assert.equal((await hoverAt(client, uri, [5, 500]))?.range?.start.character, 8);
      assert.equal((await hoverAt(client, uri, [500, 1]))?.range?.start.character, 8);
    }));

  it('follow edits that insert and take out lines and signs of two units', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', '🌍 la 1.1.9.') }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, measure('1.1.1', '🌍 la 1.1.9.'));
      const at = (line: number, character: number) => ({ line, character });
      client.change(
        uri,
        { range: { start: at(4, 0), end: at(4, 2) }, text: '🌱🌱\r\nÀ' },
        { range: { start: at(5, 1), end: at(5, 1) }, text: '🚲' },
      );
      await client.settle();
      assert.deepEqual(problemLines(client, folder), ['1.1.1.md:6:8-6:13 reference-unknown']);
    }));
});

describe('positions in the encoding that a client prefers', () => {
  const LINE = 'É🌍 la 1.1.2 et 1.1.9.';
  const counted: readonly (readonly [string, (text: string) => number])[] = [
    ['utf-8', text => Buffer.byteLength(text)],
    ['utf-16', text => text.length],
    ['utf-32', text => [...text].length],
  ];
  const offering = (...positionEncodings: string[]) => ({
    capabilities: { general: { positionEncodings }, textDocument: { definition: { linkSupport: true } } },
  });
  const encodingOf = ({ initialized }: LspClient) => initialized.capabilities.positionEncoding;

  for (const [encoding, count] of counted) {
    const startOf = (text: string) => count(LINE.slice(0, LINE.indexOf(text)));

    it(`are told and understood: ${encoding}`, () =>
      withWorkspace(
        { '1.1.1.md': measure('1.1.1', LINE), '1.1.2.md': measure('1.1.2') },
        async (client, folder) => {
          assert.equal(encodingOf(client), encoding);
          const from = startOf('1.1.9') + 1;
          await untilProblems(client, folder, [`1.1.1.md:5:${from}-5:${from + 5} reference-unknown`]);
          const at = startOf('1.1.2') + 1;
          for (const column of [at, at + 5]) {
            const hover = await hoverAt(client, folder.uri('1.1.1.md'), [5, column]);
            assert.equal(hover?.range && rangeText(hover.range), `5:${at}-5:${at + 5}`);
          }
          assert.equal(await hoverAt(client, folder.uri('1.1.1.md'), [5, at - 1]), null);
        },
        offering(encoding, 'utf-16'),
      ));

    it(`place one edit after the other: ${encoding}`, () =>
      withWorkspace(
        { '1.1.1.md': measure('1.1.1', LINE), '1.1.2.md': measure('1.1.2') },
        async (client, folder) => {
          const uri = folder.uri('1.1.1.md');
          client.open(uri, measure('1.1.1', LINE));
          const at = (line: number, character: number) => ({ line, character });
          const [start, end] = [startOf('1.1.9'), startOf('1.1.9') + 5];
          client.change(
            uri,
            { range: { start: at(4, 0), end: at(4, count('É')) }, text: '🚲é' },
            { range: { start: at(4, start + count('🚲')), end: at(4, end + count('🚲')) }, text: '🌱 1.1.8' },
          );
          await client.settle();
          const from = start + count('🚲🌱 ') + 1;
          assert.deepEqual(problemLines(client, folder), [`1.1.1.md:5:${from}-5:${from + 5} reference-unknown`]);
        },
        offering(encoding),
      ));
  }

  for (const encoding of ['utf-8', 'utf-16']) {
    it(`are none where a client sends the whole text, or writes null for them: ${encoding}`, () =>
      withWorkspace(
        { '1.1.1.md': measure('1.1.1', LINE) },
        async (client, folder) => {
          const uri = folder.uri('1.1.1.md');
          client.open(uri, measure('1.1.1', LINE));
          const textDocument = { uri, version: 2 };
          const text = measure('1.1.1', 'La 1.1.9.');
          for (const none of [{ range: null }, { range: null, rangeLength: null }, { rangeLength: 0 }, {}]) {
            const emptied = { textDocument, contentChanges: [{ text: '' }] };
            await client.connection.sendNotification('textDocument/didChange', emptied);
            const changed = { textDocument, contentChanges: [{ text, ...none }] };
            await client.connection.sendNotification('textDocument/didChange', changed);
            await client.settle();
            assert.deepEqual(problemLines(client, folder), ['1.1.1.md:5:4-5:9 reference-unknown']);
          }
        },
        offering(encoding),
      ));
  }

  it('are in UTF-16 for a client that offers none, or none that is known', async () => {
    for (const setup of [{}, offering('utf-7'), offering('utf-16', 'utf-8')]) {
      await withWorkspace({}, async client => assert.equal(encodingOf(client), 'utf-16'), setup);
    }
  });
});
