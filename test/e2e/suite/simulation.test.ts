import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answers, eventually, inside, open, workspaceFile, write } from './kit.ts';

const SCENARIO = 'exemple/scenarios/commune_rurale.scenario.yml';
const LENS = /^[\d.,]+ \/ [\d.,]+ pts · simulation$/;

describe('the simulation', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  // VS Code for the Web may leave a page empty for good when the first of all was closed before it was there: here it is waited for.
  it('shows its points above the actions of a measure file while it is open', async () => {
    const measure = await open('exemple/actions/2.1.1.md');
    assert.deepEqual(await lenses(measure), []);
    await vscode.commands.executeCommand('vscode.openWith', workspaceFile(SCENARIO), 'referentiel.simulation');
    const [first] = await eventually('the lenses', async () => {
      const found = await lenses(measure);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(first?.range.start.line, inside(measure, '# ').line);
    assert.match(first?.command?.title ?? '', LENS);
  });

  it('is what a scenario opens in', async () => {
    await vscode.commands.executeCommand('vscode.open', workspaceFile(SCENARIO));
    assert.equal((await activeCustom()).viewType, 'referentiel.simulation');
  });

  it('is begun in an unsaved scenario, with the measure at the cursor', async () => {
    // The command does nothing before the référentiels are known.
    await answers(await open('exemple/actions/1.1.1.md'));
    await vscode.commands.executeCommand('referentiel.simulate');
    const { uri } = await activeCustom();
    assert.equal(uri.scheme, 'untitled');
    assert.match(uri.path, /\/Simulation( \d+)?\.scenario\.yml$/);
  });

  it('is begun where the other scenarios of its référentiel are', async () => {
    const other = await write('mesures/essais/autre.scenario.yml', 'Statuts: {}\n');
    await answers(await open('mesures/6.5.1.md'));
    await vscode.commands.executeCommand('referentiel.simulate');
    const { uri } = await activeCustom();
    await vscode.workspace.fs.delete(other);
    assert.match(uri.path, /\/mesures\/essais\/Simulation( \d+)?\.scenario\.yml$/);
  });
});

function activeCustom(): Promise<vscode.TabInputCustom> {
  return eventually('a custom editor', () => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputCustom ? input : undefined;
  });
}

async function lenses(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  const found = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
  );
  return found.filter(({ command }) => command?.title.endsWith('simulation'));
}
