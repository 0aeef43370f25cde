import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answers, eventually, fileName, hoverText, inside, open } from './kit.ts';

type Definitions = readonly (vscode.Location | vscode.LocationLink)[];

describe('features', () => {
  let measure: vscode.TextDocument;

  before(async () => {
    measure = await open('mesures/6.5.1.md');
    await answers(measure);
  });

  it('an id tells what its action weighs', async () => {
    const text = (await hoverText(measure, inside(measure, '6.5.1.1'))) ?? '';
    assert.match(text, /35/);
    assert.match(text, /6\.5\.1\b/);
  });

  it('a weight tells the same', async () => {
    assert.match((await hoverText(measure, inside(measure, 'points: 35').translate(0, 8))) ?? '', /6\.5\.1\b/);
  });

  it('a reference tells the title of its target', async () => {
    const target = await open('mesures/5.1.4.md');
    const title = target.lineAt(0).text.replace(/^# /, '');
    assert.ok((await hoverText(measure, inside(measure, '5.1.4')))?.includes(title));
  });

  it('a reference leads to its target', async () => {
    const found = await vscode.commands.executeCommand<Definitions>(
      'vscode.executeDefinitionProvider',
      measure.uri,
      inside(measure, '5.1.4'),
    );
    assert.deepEqual(found.map(fileOf), ['5.1.4.md']);
  });

  it('an id leads to what cites it', async () => {
    const target = await open('mesures/5.1.4.md');
    const found = await vscode.commands.executeCommand<readonly vscode.Location[]>(
      'vscode.executeReferenceProvider',
      target.uri,
      inside(target, '5.1.4'),
    );
    assert.ok(found.map(fileOf).includes('6.5.1.md'));
  });

  it('the outline holds the sub-actions under their measure, and no section a second time', async () => {
    const document = await open('mesures/6.5.1.md');
    const written = [...document.getText().matchAll(/^#+ Description$/gm)].length;
    // What Markdown makes of the titles goes once the server has said that the text is ours, or ours lists actions alone.
    const symbols = await eventually('each section is listed once', async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        measure.uri,
      );
      const sections = namesIn(found).filter(name => /^(#+ )?Description$/.test(name));
      return sections.length === written ? found : undefined;
    });
    const ours = symbols.find(({ name }) => name.startsWith('6.5.1 '));
    assert.deepEqual(
      ours?.children.flatMap(({ name }) => /^[\d.]+/.exec(name) ?? []),
      ['6.5.1.1', '6.5.1.2', '6.5.1.3'],
    );
  });

  it('an id finds its action in the workspace', async () => {
    const symbols = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '6.5.1.2',
    );
    assert.ok(symbols.some(({ name, location }) => name.includes('6.5.1.2') && fileName(location.uri) === '6.5.1.md'));
  });
});

function fileOf(place: vscode.Location | vscode.LocationLink): string {
  return fileName('uri' in place ? place.uri : place.targetUri);
}

function namesIn(symbols: readonly vscode.DocumentSymbol[]): readonly string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesIn(children)]);
}
