import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, extension, hoverText, inside, open, problems, workspaceFile } from './kit.ts';

describe('the extension', () => {
  it('activates in a folder of measure files', async () => {
    await open('mesures/6.5.1.md');
    await eventually('activation', () => (extension().isActive ? true : undefined));
  });

  it('says nothing of a Markdown file that is no part of a référentiel', async () => {
    const readme = workspaceFile('mesures/README.md');
    const text = '# Lisez-moi\n\nVoir la mesure 6.5.1 et la mesure 9.9.9.\n';
    await vscode.workspace.fs.writeFile(readme, new TextEncoder().encode(text));
    const measure = await open('mesures/6.5.1.md');
    await eventually(
      'a hover in a measure',
      async () => (await hoverText(measure, inside(measure, '6.5.1.1'))) || undefined,
    );
    const document = await open('mesures/README.md');
    assert.equal(await hoverText(document, inside(document, '6.5.1')), '');
    assert.deepEqual(problems(readme), []);
  });

  it('restarts its language server on command', async () => {
    const document = await open('mesures/6.5.1.md');
    await vscode.commands.executeCommand('referentiel.restart');
    await eventually('a hover after the restart', async () => {
      return (await hoverText(document, inside(document, '6.5.1.1'))) || undefined;
    });
  });
});
