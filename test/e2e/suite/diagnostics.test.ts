import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, inside, open, problems, workspaceFile, write } from './kit.ts';

describe('diagnostics', () => {
  it('appear at a fault while it is typed, and go when it is mended', async () => {
    const document = await open('mesures/6.5.1.md');
    const fault = await plant(document, '5.1.4', '5.1.9');
    const [problem] = await eventually('a problem', () => some(problems(document.uri)));
    assert.deepEqual(problem?.range.start, fault);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually('no problem', () => (problems(document.uri).length === 0 ? true : undefined));
  });

  it('appear in files that are not open, and never in those that are no part of a référentiel', async () => {
    const readme = await write('mesures/README.md', '# Lisez-moi\n\nVoir la mesure 5.1.9.\n');
    await open('mesures/README.md');
    const file = workspaceFile('mesures/6.5.2.md');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    await write('mesures/6.5.2.md', `${text}\nVoir la mesure 5.1.9.\n`);
    await eventually('a problem', () => some(problems(file)));
    assert.deepEqual(problems(readme), []);
    await write('mesures/6.5.2.md', text);
    await eventually('no problem', () => (problems(file).length === 0 ? true : undefined));
    await vscode.workspace.fs.delete(readme);
  });
});

/** Writes a fault in place of a text; gives where it starts. */
async function plant(document: vscode.TextDocument, text: string, fault: string): Promise<vscode.Position> {
  const start = inside(document, text).translate(0, -1);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(start, start.translate(0, text.length)), fault);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return start;
}

function some<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}
