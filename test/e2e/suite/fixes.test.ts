import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, extension, fileName, inside, open, problems, workspaceFile } from './kit.ts';

describe('fixes', () => {
  let document: vscode.TextDocument;
  let before: string;

  beforeEach(async () => {
    document = await open('mesures/6.5.1.md');
    before = document.getText();
    const edit = new vscode.WorkspaceEdit();
    const start = document.positionAt(before.indexOf('categorie: bases') + 'categorie: '.length);
    edit.replace(document.uri, new vscode.Range(start, start.translate(0, 'bases'.length)), 'Bases');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the fault', () => problems(document.uri)[0]);
  });

  afterEach(async () => {
    await open('mesures/6.5.1.md');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('are made on saving, where the settings ask for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.referentiel': 'always' });
    try {
      assert.ok(await document.save());
      assert.equal(document.getText(), before);
      const saved = await vscode.workspace.fs.readFile(document.uri);
      assert.equal(new TextDecoder().decode(saved), before);
    } finally {
      await settings.update('codeActionsOnSave', undefined);
    }
  });

  it('stand beside a code that leads to the page of its rule, in the package', async () => {
    const code = problems(document.uri)[0]?.code;
    assert.ok(typeof code === 'object', 'the code has a target');
    assert.equal(code.value, 'category-unknown');
    assert.equal(
      code.target.path,
      vscode.Uri.joinPath(extension().extensionUri, 'docs/rules/category-unknown.md').path,
    );
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target));
    assert.match(page, /^# Unknown category/);
  });
});

describe('what a light bulb creates', () => {
  afterEach(async () => {
    await open('exemple/actions/1.2.2.md');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(workspaceFile('exemple/actions/1.2.7.md'));
  });

  it('is shown, with its title selected', async () => {
    const document = await open('exemple/actions/1.2.2.md');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\nVoir la mesure 1.2.7.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const at = inside(document, '1.2.7');
    const creation = await eventually('the creation', async () => {
      const range = new vscode.Range(at, at);
      const command = 'vscode.executeCodeActionProvider';
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range);
      return found.find(({ title }) => title === 'Create the action 1.2.7');
    });
    // One command: what stands behind an edit, VS Code may have forgotten once that is made.
    assert.ok(creation.command && creation.edit === undefined);
    await vscode.commands.executeCommand(creation.command.command, ...(creation.command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(fileName(editor.document.uri), '1.2.7.md');
    assert.equal(editor.document.getText(editor.selection), 'Titre à écrire');
    await editor.document.save();
  });
});

describe('the faults of referentiel.json', () => {
  it('appear when it is written, and go with it', async () => {
    const file = workspaceFile('referentiel.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "regles": {} }'));
    const [problem] = await eventually('a problem of the settings', () => {
      const found = problems(file);
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem?.message ?? '', /regles/);
    await vscode.workspace.fs.delete(file);
    await eventually('no problem', () => (problems(file).length === 0 ? true : undefined));
  });
});
