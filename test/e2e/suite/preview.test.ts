import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answers, eventually, open, write } from './kit.ts';

/** What VS Code's own preview shows of a document. */
function shown(document: vscode.TextDocument): Thenable<string> {
  return vscode.commands.executeCommand<string>('markdown.api.render', document);
}

/** The same, once it shows what is asked for. */
function shownWith(document: vscode.TextDocument, part: RegExp): Promise<string> {
  return eventually(`a preview with ${part}`, async () => {
    const html = await shown(document);
    return part.test(html) ? html : undefined;
  });
}

describe('the preview of Markdown', () => {
  let measure: vscode.TextDocument;

  before(async () => {
    measure = await open('mesures/6.5.1.md');
    await answers(measure);
  });

  after(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  it('tells points, shares and categories in the place of blocks', async () => {
    const html = await shownWith(measure, /class="referentiel-block/);
    assert.match(html, /class="referentiel-points">35\s/);
    assert.match(html, /class="referentiel-share">35\s?% [^<]*6\.5\.1</);
    assert.match(html, /class="referentiel-bases">bases</);
    assert.ok(!html.includes('categorie:'), html);
  });

  it('leads from a citation to its measure, whose title it tells', async () => {
    const target = await open('mesures/5.1.4.md');
    const title = target.lineAt(0).text.replace(/^# /, '').slice(0, 10);
    const html = await shownWith(measure, /data-href="\.\/5\.1\.4\.md#L1"/);
    assert.match(html, new RegExp(`data-href="./5.1.4.md#L1" title="${title}`));
  });

  it('shows a text as it is typed', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(measure.uri, new vscode.Position(measure.lineCount, 0), '\nVoir la mesure 6.5.2.\n');
    await vscode.workspace.applyEdit(edit);
    await shownWith(measure, /data-href="\.\/6\.5\.2\.md#L1"/);
    await vscode.window.showTextDocument(measure);
  });

  it('is as it was for a file that is none of ours', async () => {
    const text = '# Projet\n```yaml\nnom: projet\n```\nVoir la 6.5.1.\n';
    const html = await shown(await vscode.workspace.openTextDocument(await write('LISEZMOI.md', text)));
    assert.match(html, /language-yaml/);
    assert.ok(!html.includes('referentiel-'), html);
  });
});
