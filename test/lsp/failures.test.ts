import assert from 'node:assert/strict';
import { withBrokenRule } from '../kit/broken-rule.ts';
import { measure } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { codesShown } from '../kit/lsp-lines.ts';

const TEXT = measure('1.1.1', 'Voir la 9.9.9.').replace('id: 1.1.1', 'id: 1.1.1\ncouleur: vert');

describe('the diagnostics of a session with a fault of its own', () => {
  it('are those of all other rules; a rule that throws is logged once', () =>
    withBrokenRule(
      'key-unknown',
      () => {
        throw new Error('broken');
      },
      () =>
        withWorkspace(
          { '1.1.1.md': TEXT },
          async (client, folder) => {
            const uri = folder.uri('1.1.1.md');
            client.open(uri, TEXT);
            await client.settle();
            client.change(uri, `${TEXT}Texte.\n`);
            await client.settle();
            assert.deepEqual(codesShown(client, uri), ['reference-unknown']);
            assert.equal(client.errors.length, 1);
            assert.match(client.errors[0] ?? '', /^key-unknown: Error: broken\n\s+at /);
          },
          { logsErrors: true },
        ),
    ));

  it('show a problem without a sentence by its code, and log it', () =>
    withBrokenRule(
      'key-unknown',
      () => [{ span: { start: 0, end: 1 }, variant: 'unsaid' }],
      () =>
        withWorkspace(
          { '1.1.1.md': TEXT },
          async (client, folder) => {
            await client.settle();
            const messages = client
              .shown()
              .get(folder.uri('1.1.1.md'))
              ?.map(({ message }) => message);
            assert.equal(messages?.length, 2);
            assert.equal(messages[0], 'key-unknown');
            assert.deepEqual(
              client.errors.map(error => error.split('\n')[0]),
              ['key-unknown: Error: No message for the problem key-unknown/unsaid'],
            );
          },
          { logsErrors: true },
        ),
    ));

  it('follow a measure beside a scenario with the strangest words', () =>
    withWorkspace({ '1.1.1.md': TEXT }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open('untitled:x.scenario.yml', 'Collectivité:\n  constructor: x\n  toString: y\nStatuts: {}\n', 'yaml');
      client.open(uri, TEXT);
      client.change(uri, measure('1.1.1', 'Voir la 1.1.9.'));
      await client.settle();
      assert.deepEqual(codesShown(client, uri), ['reference-unknown']);
      assert.deepEqual(codesShown(client, 'untitled:x.scenario.yml'), ['scenario-identity', 'scenario-identity']);
    }));
});

describe('a text on which the reading might break down', () => {
  for (const [what, text] of [
    ['a thousand lists in one another', `${'- '.repeat(1000)}\n\`\`\`\n`],
    ['two thousand quotations in one another', '> '.repeat(2000)],
  ] as const) {
    it(`takes nothing else down: ${what}`, () =>
      withWorkspace(
        { 'README.md': text, '1.1.1.md': TEXT },
        async (client, folder) => {
          const uri = folder.uri('1.1.1.md');
          client.open(folder.uri('README.md'), text);
          client.change(folder.uri('README.md'), `${text} `);
          await client.settle();
          assert(codesShown(client, uri).includes('reference-unknown'));
        },
        { logsErrors: true },
      ));
  }
});
