import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  FileChangeType,
  type ShowDocumentParams,
  ShowDocumentRequest,
  ShowMessageRequest,
} from 'vscode-languageserver/node';
import { restructureRequest } from '../../server/src/protocol/restructure.ts';
import { block, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { answering, RENAMES } from '../kit/lsp-rename.ts';
import { actionsAt, EDITS, RESOLVING, restructured, TEXT } from '../kit/lsp-restructuring.ts';

const ROOT = `# M\n${block('id: ""\nreferentiel: m')}`;
const RULES = `# R\n${block('action_id: m_1.1.1.2')}`;

/** What a light bulb offers above 1.1.1, once that is open: to delete it. */
async function deletionIn(client: LspClient, uri: string): Promise<CodeAction> {
  client.open(uri, TEXT);
  await client.settle();
  const found = await actionsAt(client, uri, 0, CodeActionTriggerKind.Invoked);
  const action = found.find(({ title }) => title.startsWith('Delete 1.1.1'));
  assert(action, 'no deletion is offered');
  return action;
}

describe('refactorings whose author is asked', () => {
  for (const [told, additionalPropertiesSupport, expected] of [
    ['are told which answer closes the question, where an editor says that it keeps that', true, true],
    ['are told the answers alone where it does not', undefined, undefined],
  ] as const)
    it(told, () =>
      withWorkspace(
        { '1.1.1.md': TEXT, '1.1.2.md': measure('1.1.2', 'Voir 1.1.1.') },
        async (client, folder) => {
          const action = await deletionIn(client, folder.uri('1.1.1.md'));
          client.connection.onRequest(ShowMessageRequest.type, ({ actions = [] }) => {
            assert.deepEqual(
              actions.map(one => [one.title, one['isCloseAffordance']]),
              [
                ['Delete', undefined],
                ['Leave as it is', expected],
              ],
            );
            return null;
          });
          assert.deepEqual((await client.connection.sendRequest(CodeActionResolveRequest.type, action)).edit, {});
        },
        {
          capabilities: {
            ...RESOLVING,
            workspace: { ...EDITS.workspace, ...RENAMES.workspace },
            window: {
              showMessage: additionalPropertiesSupport ? { messageActionItem: { additionalPropertiesSupport } } : {},
            },
          },
        },
      ),
    );

  it('tell what names an action that is to go, and ask before it goes', () =>
    withWorkspace(
      { '1.1.1.md': TEXT, '1.1.2.md': measure('1.1.2', 'Voir 1.1.1, puis 1.1.1.') },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        const action = await deletionIn(client, uri);
        assert.match(action.title, /\(places that name it: 2\)$/);
        assert(action.edit === undefined);
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
          ...RESOLVING,
          workspace: { ...RENAMES.workspace },
          window: { ...RESOLVING.window, showDocument: { support: true } },
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
      { capabilities: { ...RENAMES, ...EDITS } },
    ));

  for (const [what, name, before, after] of [
    ['a scenario', 's/x.scenario.yml', 'Statuts:\n  m_1.1.1.2: fait\n', 'Test: X\nStatuts:\n  m_1.1.1.2: fait\n'],
    ['a measure', 'm/1.1.2.md', measure('1.1.2', 'Voir 1.1.1.2.'), measure('1.1.2', 'Aussi. Voir 1.1.1.2.')],
  ] as const) {
    it(`are not made where ${what} that they change was written while somebody was asked`, () =>
      withWorkspace(
        { 'm/m.md': ROOT, 'm/1.1.1.md': measure('1.1.1', '', [40, 60]), 'p/r.md': RULES, [name]: before },
        async (client, folder) => {
          await client.settle();
          client.connection.onRequest(ShowMessageRequest.type, async ({ actions = [] }) => {
            await folder.write(name, after);
            client.watched(FileChangeType.Changed, folder.uri(name));
            await client.settle();
            return actions.find(({ title }) => title === 'Go Ahead') ?? null;
          });
          const params = { referential: folder.uri('m'), wish: { do: 'merge', id: '1.1.1.2' } } as const;
          const { answer, edits } = await restructured(client, restructureRequest, params);
          assert.equal(edits.length, 0);
          assert(answer.kind === 'refused');
          assert.match(answer.reason, /has changed meanwhile: try again\.$/);
        },
        { capabilities: { ...RENAMES, ...EDITS } },
      ));
  }

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
      { capabilities: EDITS },
    ));
});
