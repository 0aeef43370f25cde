import assert from 'node:assert/strict';
import { CodeActionRequest } from 'vscode-languageserver/node';
import { withWorkspace } from '../kit/lsp.ts';

const QUESTIONS = '# Q ?\n```yaml\nid: part\ntype: proportion\nthematique_id: eau\n```\n';
const RULES =
  '# R\n```yaml\naction_id: cae_1.1.1\n```\n## Règles\n### Réduction de potentiel\n```formule\n1 / reponse(part)\n```\n';
const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const, 'rename' as const] } },
};

describe('the example that a problem tells', () => {
  it('is offered as a new scenario, which the client opens', () =>
    withWorkspace(
      { 'questions.md': QUESTIONS, 'regles.md': RULES },
      async (client, folder) => {
        const uri = folder.uri('regles.md');
        client.open(uri, RULES);
        await client.settle();
        const position = { line: 7, character: 6 };
        const params = {
          textDocument: { uri },
          range: { start: position, end: position },
          context: { diagnostics: [] },
        };
        const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
        const found = actions.filter(({ title }) => title.startsWith('Open the example'));
        assert.deepEqual(
          found.map(({ title }) => title),
          ['Open the example as a scenario: part 0'],
        );
        const [action] = found;
        assert(action && 'edit' in action);
        const changes = JSON.stringify(action.edit?.documentChanges);
        assert(changes.includes(folder.uri('formula-division-1.scenario.yml')), changes);
        assert.deepEqual(action.command?.command, 'show');
        assert.deepEqual(action.command?.arguments, [folder.uri('formula-division-1.scenario.yml')]);
        assert(changes.includes('Réponses:\\n  part: 0\\n'), changes);
      },
      { capabilities, initializationOptions: { openCommand: 'show' } },
    ));
});
