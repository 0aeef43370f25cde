import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answers, open, write } from './kit.ts';

const UNTIDY = '# Mesure\n\n```yaml\nid : 6.5.9\n```\n\n## Description \nTexte.\n';
const TIDY = '# Mesure\n```yaml\nid: 6.5.9\n```\n## Description\nTexte.\n';

describe('formatting', () => {
  const settings = () => vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });

  before(async () => answers(await open('mesures/6.5.1.md')));

  afterEach(async () => {
    await settings().update('formatOnSave', undefined, vscode.ConfigurationTarget.Workspace, true);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('lays out a measure as it is saved, where the settings ask for it', async () => {
    const file = await write('mesures/6.5.9.md', '# Mesure\n');
    const document = await open('mesures/6.5.9.md');
    await settings().update('formatOnSave', true, vscode.ConfigurationTarget.Workspace, true);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), UNTIDY);
    await vscode.workspace.applyEdit(edit);
    await answers(document);
    await document.save();
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), TIDY);
    await vscode.workspace.fs.delete(file);
  });

  it('leaves a Markdown file that is none of ours as it is', async () => {
    const file = await write('LISEZMOI.md', '#  Projet\n\n\n\nTexte \n');
    type Edits = readonly vscode.TextEdit[] | undefined;
    const edits = await vscode.commands.executeCommand<Edits>('vscode.executeFormatDocumentProvider', file, {});
    assert.deepEqual(edits ?? [], []);
  });
});
