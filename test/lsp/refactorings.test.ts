import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { type CodeAction, CodeActionResolveRequest, CodeActionTriggerKind } from 'vscode-languageserver/node';
import { block } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { actionsAt, EDITS, RESOLVING, TEXT } from '../kit/lsp-restructuring.ts';

describe('refactorings', () => {
  it('are offered unasked at titles and blocks alone, and their edits are found when they are wanted', () =>
    withWorkspace(
      { '1.1.1.md': `${TEXT}Du texte.\n` },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, `${TEXT}Du texte.\n`);
        await client.settle();
        assert.deepEqual(await actionsAt(client, uri, TEXT.split('\n').length, CodeActionTriggerKind.Automatic), []);
        const [action] = await actionsAt(client, uri, 0, CodeActionTriggerKind.Automatic);
        assert.equal(action?.title, 'New sub-action in 1.1.1');
        assert.equal(action.edit, undefined);
        const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
        assert(resolved.edit?.documentChanges);
      },
      { capabilities: RESOLVING },
    ));

  it('say why they cannot be done where an editor shows that', () =>
    withWorkspace(
      { '1.1.1.md': TEXT },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, TEXT);
        await client.settle();
        const found = await actionsAt(client, uri, 0, CodeActionTriggerKind.Invoked);
        const evidence = found.find(({ title }) => title.startsWith('Make the weights'));
        assert.equal(evidence?.disabled?.reason, 'The weights below 1.1.1 leave nothing to change.');
      },
      { capabilities: RESOLVING },
    ));

  it('say unasked what is known to be refused, and have no action for it where an editor cannot show that', async () => {
    const texts = {
      'm/m.md': `# M\n${block('id: ""\nreferentiel: m')}`,
      'm/1.1.1.md': `# A\n${block('id: 1.1.1')}## Actions\n### B\n${block('id: 1.1.1.1')}### C\n${block('id: 1.1.1.2')}`,
      'p/r.md': ['1.1.1.1', '1.1.1.2'].map(id => `# R\n${block(`action_id: m_${id}`)}`).join('\n'),
    };
    for (const shows of [true, false]) {
      await withWorkspace(
        texts,
        async (client, folder) => {
          const uri = folder.uri('m/1.1.1.md');
          client.open(uri, texts['m/1.1.1.md']);
          await client.settle();
          const line = texts['m/1.1.1.md'].split('\n').indexOf('### C');
          const found = await actionsAt(client, uri, line, CodeActionTriggerKind.Automatic);
          const told = found.flatMap(({ title, disabled }) =>
            /^(?:Split|Merge|New rule)/.test(title) ? [disabled?.reason.split(', and')[0]] : [],
          );
          assert.deepEqual(
            told,
            shows
              ? [
                  '1.1.1.2 and 1.1.1.1 both have personalisation rules',
                  '1.1.1 has no points of its own. Write them first.',
                  '1.1.1.2 has rules already: add to them.',
                ]
              : [],
          );
        },
        {
          capabilities: {
            ...RESOLVING,
            textDocument: { codeAction: { ...RESOLVING.textDocument.codeAction, disabledSupport: shows } },
          },
        },
      );
    }
  });

  it('carry their edits where an editor asks for no more', () =>
    withWorkspace(
      { '1.1.1.md': TEXT },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, TEXT);
        await client.settle();
        assert.deepEqual(await actionsAt(client, uri, 0, CodeActionTriggerKind.Automatic), []);
        const found = await actionsAt(client, uri, 0, CodeActionTriggerKind.Invoked);
        assert(found.length > 0 && found.every(({ edit, disabled }) => edit !== undefined && disabled === undefined));
      },
      { capabilities: EDITS },
    ));

  it('carry no edit of a file that is locked: they are left out, or tell it where an editor shows that', async () => {
    for (const shows of [false, true]) {
      await withWorkspace(
        { '1.1.1.md': TEXT },
        async (client, folder) => {
          const uri = folder.uri('1.1.1.md');
          client.open(uri, TEXT);
          await client.settle();
          await chmod(folder.at('1.1.1.md'), 0o444);
          const found = await actionsAt(client, uri, 0, CodeActionTriggerKind.Invoked);
          const ofText = found.filter(({ title }) => title.startsWith('New sub-action'));
          assert.deepEqual(
            ofText.map(({ edit, disabled }) => [edit, disabled?.reason]),
            shows ? [[undefined, '1.1.1.md may not be written: make it writable first.']] : [],
          );
        },
        {
          capabilities: shows ? { ...EDITS, textDocument: { codeAction: { disabledSupport: true } } } : EDITS,
        },
      );
    }
  });

  it('are not offered in a copy, whose ids are those of another file', () =>
    withWorkspace(
      { '1.1.1.md': TEXT, 'copie.md': TEXT },
      async (client, folder) => {
        const uri = folder.uri('copie.md');
        client.open(uri, TEXT);
        await client.settle();
        const found = await actionsAt(client, uri, 0, CodeActionTriggerKind.Invoked);
        assert.deepEqual(
          found.filter(({ kind }) => kind?.startsWith('refactor')),
          [],
        );
      },
      { capabilities: RESOLVING },
    ));

  it('are not taken for those of others', () =>
    withWorkspace(
      { '1.1.1.md': TEXT },
      async client => {
        const foreign: CodeAction = { title: 'x', data: { wish: { do: 'constructor' }, referential: 'x' } };
        assert.deepEqual(await client.connection.sendRequest(CodeActionResolveRequest.type, foreign), foreign);
      },
      { capabilities: RESOLVING },
    ));
});
