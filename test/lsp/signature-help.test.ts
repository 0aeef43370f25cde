import assert from 'node:assert/strict';
import { SignatureHelpRequest } from 'vscode-languageserver/node';
import { withWorkspace } from '../kit/lsp.ts';

const RULES = '# Règles\n```yaml\naction_id: nature_1.1.1\n```\n## Règles\n### Désactivation\n```formule\n\n```\n';

describe('signature help', () => {
  it('answers for the text as it is typed', () =>
    withWorkspace({ 'regles.md': RULES }, async (client, folder) => {
      const uri = folder.uri('regles.md');
      client.open(uri, RULES.replace('formule\n', 'formule\nidentite(type, '));
      const found = await client.connection.sendRequest(SignatureHelpRequest.type, {
        textDocument: { uri },
        position: { line: 7, character: 15 },
      });
      assert.equal(found?.signatures[0]?.label, 'identite(property, value)');
      assert.equal(found?.activeParameter, 1);
    }));
});
