import assert from 'node:assert/strict';
import { ShowMessageRequest } from 'vscode-languageserver/node';
import { block } from '../kit/disk.ts';
import { type ClientSetup, withWorkspace } from '../kit/lsp.ts';
import { answering, editedTexts, RENAMES, renameAt, shownMessages, urisOf } from '../kit/lsp-rename.ts';

describe('a rename of a measure with alternatives', () => {
  const setup: ClientSetup = { capabilities: RENAMES };
  const of2026 = (id: string) => `# M\n${block(`identifiant: ${id}\nlabels: [te_cae]`)}`;

  it('asks whether the alternatives of a measure go with it', () =>
    withWorkspace(
      { '1.1.1.md': of2026('1.1.1'), '1.1.1alter.md': of2026('1.1.1alter') },
      async (client, folder) => {
        const renamed = async (answer: string | undefined) => {
          const questions = answering(client, answer);
          const edit = await renameAt(client, folder.uri('1.1.1.md'), [3, 14], '1.1.4');
          assert.deepEqual(questions, [
            '1.1.1 has an alternative: 1.1.1alter → 1.1.4alter. Is it to be renumbered with it?',
          ]);
          const texts = urisOf(folder, { '1.1.1.md': of2026('1.1.1'), '1.1.1alter.md': of2026('1.1.1alter') });
          return [...editedTexts(texts, edit ?? {}).keys()].map(uri => uri.slice(folder.uri().length + 1)).sort();
        };
        assert.deepEqual(await renamed('Renumber with it'), ['1.1.4.md', '1.1.4alter.md']);
        assert.deepEqual(await renamed('Leave as it is'), ['1.1.1alter.md', '1.1.4.md']);
        assert.deepEqual(await renamed(undefined), ['1.1.1.md', '1.1.1alter.md']);
      },
      setup,
    ));

  it('changes what scenarios are by the time that somebody has answered', () =>
    withWorkspace(
      {
        'm/te.md': `# TE\n${block('identifiant: ""\nreferentiel: te')}`,
        'm/1.1.1.md': of2026('1.1.1'),
        'm/1.1.1alter.md': of2026('1.1.1alter'),
        's/x.yml': 'Statuts:\n  te_1.1.1: fait\n',
      },
      async (client, folder) => {
        client.connection.onRequest(ShowMessageRequest.type, async ({ actions = [] }) => {
          await folder.write('s/x.yml', 'Test: X\nStatuts:\n  te_1.1.1: fait\n');
          return actions.find(({ title }) => title === 'Leave as it is') ?? null;
        });
        const edit = await renameAt(client, folder.uri('m/1.1.1.md'), [3, 14], '1.1.4');
        const texts = urisOf(folder, {
          'm/1.1.1.md': of2026('1.1.1'),
          's/x.yml': 'Test: X\nStatuts:\n  te_1.1.1: fait\n',
        });
        assert.equal(
          editedTexts(texts, edit ?? {}).get(folder.uri('s/x.yml')),
          'Test: X\nStatuts:\n  te_1.1.4: fait\n',
        );
      },
      setup,
    ));

  for (const [which, window] of [
    ['does not say that it asks', {}],
    ['does not know the question', { showMessage: {} }],
  ] as const) {
    it(`leaves the alternatives of a measure, and tells so, where a client ${which}`, () =>
      withWorkspace(
        { '1.1.1.md': of2026('1.1.1'), '1.1.1alter.md': of2026('1.1.1alter') },
        async (client, folder) => {
          const shown = shownMessages(client);
          const edit = await renameAt(client, folder.uri('1.1.1.md'), [3, 14], '1.1.4');
          const texts = urisOf(folder, { '1.1.1.md': of2026('1.1.1'), '1.1.1alter.md': of2026('1.1.1alter') });
          const edited = editedTexts(texts, edit ?? {});
          assert.equal(edited.get(folder.uri('1.1.4.md')), of2026('1.1.4'));
          assert.equal(edited.get(folder.uri('1.1.1alter.md')), of2026('1.1.1alter'));
          assert.deepEqual(shown, [
            '1.1.1 is renumbered alone, as this editor cannot ask about its alternatives. To take them along, rename them: 1.1.1alter → 1.1.4alter.',
          ]);
        },
        { ...setup, capabilities: { ...RENAMES, window } },
      ));
  }
});
