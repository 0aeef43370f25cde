import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type ShowDocumentParams,
  ShowDocumentRequest,
} from 'vscode-languageserver/node';
import {
  type NewReferentialParams,
  newReferentialRequest,
  type RestructureAnswer,
  type RestructureParams,
  restructureRequest,
} from '../../server/src/protocol/restructure.ts';
import { block, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { answering, RENAMES } from '../kit/lsp-rename.ts';

const capabilities = {
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const, 'rename' as const] },
  },
};
const resolving = {
  ...capabilities,
  window: { showMessage: {} },
  textDocument: { codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } } },
};
const TEXT = measure('1.1.1', '', [100]);

/** What is asked of the server that changes a référentiel, and the edits that it had the client make. */
function restructured(client: LspClient, request: string, params: RestructureParams | NewReferentialParams) {
  const edits: ApplyWorkspaceEditParams[] = [];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, edit => {
    edits.push(edit);
    return { applied: true };
  });
  return client.connection.sendRequest<RestructureAnswer>(request, params).then(answer => ({ answer, edits }));
}

describe('a change of a référentiel', () => {
  it('writes nothing outside of the open folder', () =>
    withWorkspace(
      { '1.1.1.md': TEXT },
      async (client, folder) => {
        for (const [what, name] of [
          ['question', 'questions'],
          ['rule', 'personnalisations'],
        ] as const) {
          const params = { referential: folder.uri(), wish: { do: 'new', what, id: '1.1.1' } } as const;
          const { edits } = await restructured(client, restructureRequest, params);
          const [first] = edits[0]?.edit.documentChanges ?? [];
          assert(first && 'kind' in first && first.kind === 'create');
          assert(first.uri.startsWith(`${folder.uri(name)}/`), first.uri);
        }
      },
      { capabilities },
    ));

  it('is made by the client, for the text that it was planned for, and leads to what is to be written', () =>
    withWorkspace(
      { '1.1.1.md': TEXT },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, TEXT);
        const wish = { do: 'new', what: 'action', id: '1.1.1' } as const;
        const { answer, edits } = await restructured(client, restructureRequest, { referential: folder.uri(), wish });
        assert.equal(edits[0]?.label, 'New sub-action in 1.1.1');
        const [change] = edits[0]?.edit.documentChanges ?? [];
        assert(change && 'textDocument' in change);
        assert.deepEqual(change.textDocument, { uri, version: 1 });
        assert(answer.kind === 'done');
        assert.equal(answer.focus?.uri, uri);
        assert.equal(answer.focus.range.start.character, 4);
      },
      { capabilities },
    ));

  it('tells of several changes which ids became which as of one, without those that were undone', () => {
    const inOrder = (titles: string) =>
      [...titles].reduce(
        (text, title, at) => text.replace(`Volet ${at + 1}`, title),
        measure('1.1.1', '', [20, 30, 50]),
      );
    return withWorkspace(
      { '1.1.1.md': inOrder('ABC') },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, inOrder('ABC'));
        /** The ids of before in the trail that is told of the step of one down, after which the text is in this order. */
        const down = async (id: string, after: string) => {
          const wish = { do: 'step', by: 1, id } as const;
          const { answer } = await restructured(client, restructureRequest, { referential: folder.uri(), wish });
          client.change(uri, inOrder(after));
          assert(answer.kind === 'done' && answer.trail !== null);
          return Object.keys(JSON.parse(answer.trail.map))
            .map(old => old.at(-1))
            .join('');
        };
        assert.equal(await down('1.1.1.1', 'BAC'), '12');
        assert.equal(await down('1.1.1.2', 'BCA'), '123');
        client.change(uri, inOrder('ABC'));
        assert.equal(await down('1.1.1.2', 'ACB'), '23');
      },
      { capabilities },
    );
  });

  it('is refused with a reason, and nothing is changed', () =>
    withWorkspace(
      { '1.1.1.md': TEXT },
      async (client, folder) => {
        const wish = { do: 'new', what: 'action', id: '9.9' } as const;
        const { answer, edits } = await restructured(client, restructureRequest, { referential: folder.uri(), wish });
        const reason = 'There is no action 9.9 any more. Look at the tree again.';
        assert.deepEqual([answer, edits], [{ kind: 'refused', reason }, []]);
      },
      { capabilities },
    ));

  it('begins a référentiel', () =>
    withWorkspace(
      {},
      async (client, folder) => {
        const params = { folder: folder.uri('eau'), name: 'eau' };
        const { answer, edits } = await restructured(client, newReferentialRequest, params);
        assert.deepEqual(
          edits[0]?.edit.documentChanges?.flatMap(change =>
            'kind' in change && change.kind === 'create' ? change.uri : [],
          ),
          ['eau.md', '1.md', '1.1.1.md'].map(name => folder.uri(`eau/${name}`)),
        );
        assert(answer.kind === 'done');
        assert.equal(answer.focus?.uri, folder.uri('eau/eau.md'));
      },
      { capabilities },
    ));
});

describe('refactorings', () => {
  const actionsAt = (client: LspClient, uri: string, line: number, triggerKind: CodeActionTriggerKind) => {
    const at = { line, character: 3 };
    const context = { diagnostics: [], triggerKind };
    const params = { textDocument: { uri }, range: { start: at, end: at }, context };
    return client.connection.sendRequest(CodeActionRequest.type, params).then(found => (found ?? []) as CodeAction[]);
  };

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
      { capabilities: resolving },
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
      { capabilities: resolving },
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
            ...resolving,
            textDocument: { codeAction: { ...resolving.textDocument.codeAction, disabledSupport: shows } },
          },
        },
      );
    }
  });

  it('tell what names an action that is to go, and ask before it goes', () =>
    withWorkspace(
      { '1.1.1.md': TEXT, '1.1.2.md': measure('1.1.2', 'Voir 1.1.1, puis 1.1.1.') },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, TEXT);
        await client.settle();
        const found = await actionsAt(client, uri, 0, CodeActionTriggerKind.Invoked);
        const action = found.find(({ title }) => title.startsWith('Delete 1.1.1'));
        assert.match(action?.title ?? '', /\(places that name it: 2\)$/);
        assert(action && action.edit === undefined);
        const resolvedAs = async (answer: string) => {
          const questions = answering(client, answer);
          const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
          assert.match(questions.join(), /^Delete 1\.1\.1.*\?\nWhat names it would lead nowhere.*\n1\.1\.2\.md: \d+$/);
          return edit;
        };
        assert((await resolvedAs('Delete'))?.documentChanges);
        assert.deepEqual(await resolvedAs('Leave as it is'), {});
        const shown: ShowDocumentParams[] = [];
        client.connection.onRequest(ShowDocumentRequest.type, params => {
          shown.push(params);
          return { success: true };
        });
        assert.deepEqual(await resolvedAs('See What Names It'), {});
        assert.deepEqual(
          shown.map(({ uri: at, selection }) => [at, selection?.start]),
          [[folder.uri('1.1.2.md'), { line: shown[0]?.selection?.start.line, character: 5 }]],
        );
      },
      {
        capabilities: {
          ...RENAMES,
          ...resolving,
          workspace: { ...RENAMES.workspace },
          window: { ...resolving.window, showDocument: { support: true } },
        },
      },
    ));

  it('ask before rules go over to what an action becomes part of', () =>
    withWorkspace(
      {
        'm/1.1.1.md': measure('1.1.1', '', [40, 60]),
        'p/r.md': `# R\n${block('action_id: m_1.1.1.2')}`,
      },
      async (client, folder) => {
        await client.settle();
        const params = { referential: folder.uri('m'), wish: { do: 'merge', id: '1.1.1.2' } } as const;
        const questions = answering(client, 'Leave as it is');
        const left = await restructured(client, restructureRequest, params);
        assert.deepEqual([left.answer.kind, left.edits.length], ['not-applied', 0]);
        assert.match(
          questions.join(),
          /^Merge 1\.1\.1\.2.*\?\nThe personalisation rules of 1\.1\.1\.2 then hold for all of 1\.1\.1\.1\.$/,
        );
        answering(client, 'Go Ahead');
        assert.equal((await restructured(client, restructureRequest, params)).answer.kind, 'done');
      },
      { capabilities: { ...RENAMES, ...capabilities } },
    ));

  it('say what becomes of rules where nobody can be asked', () =>
    withWorkspace(
      {
        'm/1.1.1.md': measure('1.1.1', '', [40, 60]),
        'p/r.md': `# R\n${block('action_id: m_1.1.1.2')}`,
      },
      async (client, folder) => {
        const uri = folder.uri('m/1.1.1.md');
        const text = measure('1.1.1', '', [40, 60]);
        client.open(uri, text);
        await client.settle();
        const line = text.split('\n').indexOf('id: 1.1.1.2');
        const found = await actionsAt(client, uri, line, CodeActionTriggerKind.Invoked);
        const merging = found.find(({ title }) => title.startsWith('Merge 1.1.1.2'));
        assert.match(
          merging?.title ?? '',
          /\. The personalisation rules of 1\.1\.1\.2 then hold for all of 1\.1\.1\.1\.$/,
        );
        assert(merging?.edit);
      },
      { capabilities },
    ));

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
      { capabilities },
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
          capabilities: shows
            ? { ...capabilities, textDocument: { codeAction: { disabledSupport: true } } }
            : capabilities,
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
      { capabilities: resolving },
    ));

  it('are not taken for those of others', () =>
    withWorkspace(
      { '1.1.1.md': TEXT },
      async client => {
        const foreign: CodeAction = { title: 'x', data: { wish: { do: 'constructor' }, referential: 'x' } };
        assert.deepEqual(await client.connection.sendRequest(CodeActionResolveRequest.type, foreign), foreign);
      },
      { capabilities: resolving },
    ));
});
