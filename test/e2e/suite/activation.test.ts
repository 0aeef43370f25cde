import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answers, eventually, extension, hovers, hoverText, open, write } from './kit.ts';

describe('the extension', () => {
  it('activates in a folder of measure files', async () => {
    await open('mesures/6.5.1.md');
    await eventually('activation', () => (extension().isActive ? true : undefined));
  });

  it('tells nothing on hover in a Markdown file that is no part of a référentiel', async () => {
    const measure = await open('mesures/6.5.1.md');
    await answers(measure);
    const readme = await write('mesures/README.md', '# Lisez-moi\n\nVoir la mesure 6.5.1.\n');
    assert.equal(await hoverText(await open('mesures/README.md'), new vscode.Position(2, 17)), undefined);
    await vscode.workspace.fs.delete(readme);
  });

  it('restarts its language server on command, and has one where that is commanded twice', async () => {
    const document = await open('mesures/6.5.1.md');
    await Promise.all([1, 2].map(() => vscode.commands.executeCommand('referentiel.restart')));
    await answers(document);
    assert.equal((await hovers(document, new vscode.Position(0, 3))).length, 1);
  });
});
