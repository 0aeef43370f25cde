import assert from 'node:assert/strict';
import { type CodeAction, CodeActionResolveRequest, CodeActionTriggerKind } from 'vscode-languageserver/node';
import { block, type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { answering } from '../kit/lsp-rename.ts';
import { actionsAt, EDITS, RESOLVING } from '../kit/lsp-restructuring.ts';

const AXIS = `# Axe\n${block('id: 6')}`;
const MEASURE = `# Mesure\n${block('identifiant: 1.1.1')}`;
/** A client that asks for what is behind an edit, too. */
const COMPLETING = {
  ...RESOLVING,
  textDocument: {
    codeAction: { ...RESOLVING.textDocument.codeAction, resolveSupport: { properties: ['edit', 'command'] } },
  },
};
const ABOVE = `//- 6.md\n${AXIS}`;

/** Where a code action at a line of a file leads once its edit is made, with the file named by its name: `1.1.2.md 0:2-0:16`. */
async function ledTo(
  client: LspClient,
  folder: Folder,
  name: string,
  line: number,
  title: RegExp,
  trigger: CodeActionTriggerKind = CodeActionTriggerKind.Invoked,
): Promise<string> {
  const actions = await actionsAt(client, folder.uri(name), line, trigger);
  const action = actions.find(one => title.test(one.title));
  assert(action, actions.map(one => one.title).join('\n'));
  const { command } = await resolved(client, action);
  assert.equal(command?.command, 'show.place');
  const [uri, { start, end }] = command.arguments ?? [];
  const path = decodeURIComponent(String(uri).slice(folder.uri().length + 1));
  return `${path} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

function resolved(client: LspClient, action: CodeAction): Promise<CodeAction> {
  return action.edit ? Promise.resolve(action) : client.connection.sendRequest(CodeActionResolveRequest.type, action);
}

describe('an author who takes what a light bulb offers is led to', () => {
  for (const [what, files, name, line, title, place] of [
    [
      'the title of a measure that was cited',
      `//- 1.1.1.md\n${measure('1.1.1', 'La 1.1.2.')}`,
      '1.1.1.md',
      4,
      /^Create/,
      '1.1.2.md 0:2-0:16',
    ],
    [
      'the title of a task in another file',
      `//- 1.1.1.md\n${measure('1.1.1', '', [100])}//- 1.1.2.md\n${measure('1.1.2', 'La 1.1.1.2.')}`,
      '1.1.2.md',
      4,
      /^Create/,
      '1.1.1.md 12:4-12:18',
    ],
    [
      'the title of a level that was missing',
      `${ABOVE}//- 6.5.1.md\n${measure('6.5.1')}`,
      '6.5.1.md',
      0,
      /^Add the action 6\.5/,
      '6.md 6:4-6:18',
    ],
    [
      'the title of a root',
      `//- cae/1.md\n# Axe\n${block('identifiant: 1\npoints: 500')}//- cae/1.1.1.md\n${MEASURE}//- cae/1.1.2.md\n${MEASURE.replace('1.1.1', '1.1.2')}`,
      'cae/1.md',
      0,
      /^Create cae\.md/,
      'cae/cae.md 0:2-0:16',
    ],
    [
      'a title that was missing',
      `//- 1.1.1.md\n${measure('1.1.1', '', [100]).replace('### Volet 1', '###')}`,
      '1.1.1.md',
      6,
      /^Add a title/,
      '1.1.1.md 6:4-6:18',
    ],
    [
      'the title of a new sub-action',
      `//- 1.1.1.md\n${measure('1.1.1')}`,
      '1.1.1.md',
      0,
      /^New sub-action/,
      '1.1.1.md 6:4-6:18',
    ],
    [
      'the title of a question on the action',
      `//- m.md\n# M\n${block('id: ""\nreferentiel: m')}//- 1.1.1.md\n${measure('1.1.1')}`,
      '1.1.1.md',
      0,
      /^New question/,
      'questions/m.md 0:2-0:16',
    ],
    [
      'the action that was moved',
      `//- 1.1.1.md\n${measure('1.1.1', '', [50, 50])}`,
      '1.1.1.md',
      6,
      /^Move 1\.1\.1\.1 down/,
      '1.1.1.md 12:4-12:11',
    ],
  ] as const)
    it(what, async () => {
      for (const capabilities of [EDITS, RESOLVING])
        await withWorkspace(
          files,
          async (client, folder) => {
            client.open(folder.uri(name), files.split(`//- ${name}\n`)[1]?.split('//- ')[0] ?? '');
            await client.settle();
            assert.equal(await ledTo(client, folder, name, line, title), place);
          },
          { capabilities, initializationOptions: { placeCommand: 'show.place' } },
        );
    });

  for (const [what, capabilities, leads] of [
    ['what becomes part of another action, once somebody agreed', COMPLETING, true],
    ['nothing then where the editor asks for the edit alone', RESOLVING, false],
  ] as const)
    it(what, () =>
      withWorkspace(
        `//- m/1.1.1.md\n${measure('1.1.1', '', [40, 60])}//- p/r.md\n# R\n${block('action_id: m_1.1.1.2')}`,
        async (client, folder) => {
          answering(client, 'Go Ahead');
          client.open(folder.uri('m/1.1.1.md'), measure('1.1.1', '', [40, 60]));
          await client.settle();
          const led = ledTo(client, folder, 'm/1.1.1.md', 12, /^Merge 1\.1\.1\.2/);
          if (leads) assert.equal(await led, 'm/1.1.1.md 6:4-6:11');
          else await assert.rejects(led, /undefined/);
        },
        { capabilities, initializationOptions: { placeCommand: 'show.place' } },
      ),
    );

  it('what a light bulb that nobody asked for begins', () =>
    withWorkspace(
      `//- 1.1.1.md\n${measure('1.1.1')}`,
      async (client, folder) => {
        client.open(folder.uri('1.1.1.md'), measure('1.1.1'));
        await client.settle();
        const trigger = CodeActionTriggerKind.Automatic;
        assert.equal(await ledTo(client, folder, '1.1.1.md', 0, /^New sub-action/, trigger), '1.1.1.md 6:4-6:18');
      },
      { capabilities: COMPLETING, initializationOptions: { placeCommand: 'show.place' } },
    ));

  it('nothing where the editor has no command for it', () =>
    withWorkspace(
      { '6.md': AXIS, '6.5.1.md': measure('6.5.1') },
      async (client, folder) => {
        const actions = await actionsAt(client, folder.uri('6.5.1.md'), 0, CodeActionTriggerKind.Invoked);
        assert.deepEqual(
          actions.flatMap(({ command }) => command ?? []),
          [],
        );
      },
      { capabilities: EDITS },
    ));
});
