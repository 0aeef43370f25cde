import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CodeAction, CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageserver/node';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';

const EXAMPLE = fileURLToPath(new URL('../../referentiel/exemple/', import.meta.url));
const NAMES = ['actions/nature.md', 'actions/2.2.2.md', 'questions/eclairage.md', 'personnalisations/nature_2.md'];
const FILES = Object.fromEntries(NAMES.map(name => [name, readFileSync(`${EXAMPLE}${name}`, 'utf8')]));
const RULES = 'personnalisations/nature_2.md';
const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const, 'rename' as const] } },
};

/** What is offered at a line of the rules, where somebody asks for refactorings or not. */
async function offeredAt(client: LspClient, uri: string, line: number, isAsked = true): Promise<readonly CodeAction[]> {
  const position = { line, character: 0 };
  const triggerKind = isAsked ? CodeActionTriggerKind.Invoked : CodeActionTriggerKind.Automatic;
  const context = { diagnostics: [], triggerKind };
  const params = { textDocument: { uri }, range: { start: position, end: position }, context };
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
  return actions.flatMap(action => ('kind' in action && action.kind === 'refactor.scenarios' ? [action] : []));
}

function lineOf(word: string): number {
  return (FILES[RULES] ?? '').split('\n').findIndex(line => line.includes(word));
}

describe('generating scenarios', () => {
  it('is offered on a rule, as new files that stand beside those that are there', () =>
    withWorkspace(
      { ...FILES, 'scenarios/nature_2.2.2-1.scenario.yml': 'Statuts: {}\n' },
      async (client, folder) => {
        client.open(folder.uri(RULES), FILES[RULES] ?? '');
        const [action, ...others] = await offeredAt(client, folder.uri(RULES), lineOf('reponse(eclairage, NON)'));
        assert.equal(action?.title, 'Generate the scenarios that try the rules of nature_2.2.2 (2)');
        assert.deepEqual(others, []);
        const changes = action.edit?.documentChanges ?? [];
        assert.deepEqual(
          changes.flatMap(change => ('kind' in change && change.kind === 'create' ? [change.uri] : [])),
          [2, 3].map(at => folder.uri(`scenarios/nature_2.2.2-${at}.scenario.yml`)),
        );
        assert.match(JSON.stringify(changes), /point_potentiel: a_accepter/);
        const [uri, range] = action?.command?.arguments ?? [];
        const top = { line: 0, character: 0 };
        assert.deepEqual([uri, range], [folder.uri('scenarios/nature_2.2.2-2.scenario.yml'), { start: top, end: top }]);
      },
      { capabilities, initializationOptions: { placeCommand: 'show.place' } },
    ));

  it('is not offered unasked, nor where there is no rule, nor to a client that creates no files', async () => {
    await withWorkspace(
      FILES,
      async (client, folder) => {
        const line = lineOf('reponse(eclairage, NON)');
        assert.deepEqual(await offeredAt(client, folder.uri(RULES), line, false), []);
        assert.deepEqual(await offeredAt(client, folder.uri('questions/eclairage.md'), 3), []);
      },
      { capabilities },
    );
    await withWorkspace(FILES, async (client, folder) =>
      assert.deepEqual(await offeredAt(client, folder.uri(RULES), lineOf('reponse(eclairage, NON)')), []),
    );
  });
});
