/** One item in the status bar: how the server does, and the way to what can be done about it. */
import * as vscode from 'vscode';
import { counted } from '../../l10n/counted.ts';
import { say } from '../../l10n/say.ts';
import type { LanguageServer } from './server/language-client.ts';
import type { Trees } from './tree/trees.ts';

/** Shows the item. In a workspace without a référentiel it keeps out of the way, unless the server is in trouble. */
export function statusBar(server: LanguageServer, trees: Trees): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('referentiel.status', vscode.StatusBarAlignment.Left);
  item.name = 'Référentiel';
  item.command = 'referentiel.menu';
  const update = (): void => {
    item.backgroundColor = undefined;
    if (server.state === 'idle') item.hide();
    else if (server.state === 'stopped') {
      item.text = '$(error) Référentiel';
      item.tooltip = say('The language server has stopped');
      item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
      item.show();
    } else if (server.state === 'starting' || !trees.loaded) {
      item.text = '$(loading~spin) Référentiel';
      item.tooltip = say('Référentiel is starting…');
      item.show();
    } else {
      const names = trees.roots.map(root => root.referentialLabel);
      item.text = `$(list-tree) ${counted(names.length, '{count} référentiel', '{count} référentiels')}`;
      item.tooltip = names.join('\n');
      if (names.length > 0) item.show();
      else item.hide();
    }
    item.accessibilityInformation = { label: `Référentiel: ${item.text.replace(/\$\([\w~-]+\) /, '')}` };
  };
  update();
  return vscode.Disposable.from(item, server.onDidChangeState(update), trees.onDidChange(update));
}

/** What the item's click offers. */
export async function showMenu(log: vscode.LogOutputChannel): Promise<void> {
  const choices = [
    { label: `$(list-tree) ${say('Show the tree')}`, command: 'referentiel.tree.focus' },
    { label: `$(graph) ${say('Simulate a score')}`, command: 'referentiel.simulate' },
    { label: `$(output) ${say('Show the output')}`, command: null },
    { label: `$(debug-restart) ${say('Restart the language server')}`, command: 'referentiel.restart' },
  ];
  const choice = await vscode.window.showQuickPick(choices, { title: 'Référentiel' });
  if (choice === undefined) return;
  if (choice.command === null) log.show();
  else await vscode.commands.executeCommand(choice.command);
}
