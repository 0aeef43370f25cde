import assert from 'node:assert/strict';
import type { CodeAction, Command } from 'vscode-languageserver';
import { CodeActionRequest } from 'vscode-languageserver/node';
import { withAlternative } from '../../server/src/core/analysis/samples.ts';
import type { Folder } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';

const QUESTIONS = '# Q ?\n```yaml\nid: part\ntype: proportion\nthematique_id: eau\n```\n';
const RULES =
  '# R\n```yaml\naction_id: cae_1.1.1\n```\n## Règles\n### Réduction de potentiel\n```formule\n1 / reponse(part)\n```\n';
const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const, 'rename' as const] } },
};
const ANSWERED = 'Réponses:\n  part: 0\n';

/** What a client with some options is offered at the fault. */
function withOffered(
  initializationOptions: object,
  test: (action: CodeAction | Command, folder: Folder) => void,
): Promise<void> {
  return withWorkspace(
    { 'questions.md': QUESTIONS, 'regles.md': RULES },
    async (client, folder) => {
      const uri = folder.uri('regles.md');
      client.open(uri, RULES);
      await client.settle();
      const position = { line: 7, character: 6 };
      const params = { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } };
      const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
      const [action, ...others] = actions.filter(({ title }) => title.startsWith('Open the example'));
      assert(action && others.length === 0);
      assert.equal(action.title, 'Open the example as a scenario: part 0');
      test(action, folder);
    },
    { capabilities, initializationOptions },
  );
}

const COUNTED_TOGETHER = withAlternative('te_1.1.1', 'FAUX', 'te_1.1.1alter', 'FAUX');

describe('the example that a problem tells', () => {
  it('is any collectivité where all of them are like that', () =>
    withWorkspace(
      COUNTED_TOGETHER,
      async (client, folder) => {
        const uri = folder.uri('r.md');
        client.open(uri, COUNTED_TOGETHER.split('//- r.md\n')[1] ?? '');
        await client.settle();
        const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
        const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
        const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
        const titles = actions.map(({ title }) => title).filter(title => title.startsWith('Open the example'));
        assert.deepEqual(titles, ['Open the example as a scenario: any collectivité']);
      },
      { capabilities, initializationOptions: { scenarioCommand: 'show' } },
    ));

  it('is shown as a scenario without a file by the command of a client that has one', () =>
    withOffered({ scenarioCommand: 'show' }, (action, folder) => {
      assert(!('edit' in action) && typeof action.command === 'object');
      const [place, name, text] = action.command.arguments ?? [];
      assert.equal(action.command.command, 'show');
      assert.deepEqual([place, name], [folder.uri(''), 'formula-division.scenario.yml']);
      assert(String(text).includes(ANSWERED), String(text));
    }));

  it('is made as a new file for another client', () =>
    withOffered({}, (action, folder) => {
      assert('edit' in action && action.command === undefined);
      const changes = JSON.stringify(action.edit?.documentChanges);
      assert(changes.includes(folder.uri('formula-division-1.scenario.yml')), changes);
      assert(changes.includes(JSON.stringify(ANSWERED).slice(1, -1)), changes);
    }));
});
