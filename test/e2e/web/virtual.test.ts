import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answers,
  eventually,
  extension,
  fileName,
  hovers,
  inside,
  open,
  problems,
  workspaceFile,
  write,
} from '../suite/kit.ts';

describe('a workspace that stands on no disk', () => {
  it('is what is open here, in a host without Node', () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.notEqual(workspaceFile('').scheme, 'file');
    assert.equal('process' in globalThis, false);
    assert.match(extension().extensionUri.scheme, /^http/);
  });

  it('has its measures read together: one that is written means something to the others, and nothing once it is gone', async () => {
    const measure = await open('mesures/6.5.1.md');
    await answers(measure);
    const citing = await write(
      'mesures/9.9.8.md',
      '# Citante\n```yaml\nid: 9.9.8\n```\n## Description\nVoir la mesure 9.9.9.\n',
    );
    await eventually('a citation of nothing', () => citesNothing(citing));
    const cited = await write('mesures/9.9.9.md', '# Citée\n```yaml\nid: 9.9.9\n```\n');
    await eventually('a citation of something', () => (citesNothing(citing) ? undefined : true));
    await vscode.workspace.fs.delete(cited);
    await eventually('a citation of nothing again', () => citesNothing(citing));
    await vscode.workspace.fs.delete(citing);
    await eventually('no problem of a file that is gone', () => (problems(citing).length === 0 ? true : undefined));
  });

  it('says where something stands by links that are followed to files of no disk', async () => {
    const measure = await open('exemple/actions/1.2.2.md');
    await answers(measure);
    const contents = (await hovers(measure, inside(measure, '1.2.2.2'))).flatMap(hover => hover.contents);
    const told = contents.find(content => content instanceof vscode.MarkdownString);
    const [, command = '', args = ''] = /\]\(<command:([\w.]+)\?([^>]+)>\)/.exec(told?.value ?? '') ?? [];
    assert.notEqual(command, '', told?.value);
    assert.deepEqual(told?.isTrusted, { enabledCommands: [command] });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    // VS Code makes of it what it was before it calls the command.
    const [target] = JSON.parse(decodeURIComponent(args));
    await vscode.commands.executeCommand(command, vscode.Uri.from(target));
    const shown = await eventually('the file of the link', () => vscode.window.activeTextEditor);
    assert.equal(shown.document.uri.scheme, measure.uri.scheme);
    assert.match(shown.document.uri.path, /\/exemple\//);
  });

  it('gives a measure another id in all files that name it', async () => {
    const measure = await open('mesures/5.1.4.md');
    await answers(measure);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      measure.uri,
      inside(measure, '5.1.4'),
      '5.1.9',
    );
    const changed = edit.entries().map(([uri]) => fileName(uri));
    assert.ok(changed.includes('5.1.4.md') && changed.includes('6.5.1.md'), changed.join(' '));
  });
});

/** The problem of a citation that leads nowhere. */
function citesNothing(file: vscode.Uri): vscode.Diagnostic | undefined {
  return problems(file).find(({ code }) => typeof code === 'object' && code.value === 'reference-unknown');
}
