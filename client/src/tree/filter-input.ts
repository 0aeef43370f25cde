/** Asks for the words of the tree's filter, which follows while they are typed. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { Arrangement } from './arrangement.ts';

/**
 * Shows the box until Enter keeps the filter, or Escape brings back the one before; going to what was found (`left`) keeps it
 * too.
 */
export function askFilter(arrangement: Arrangement, left: vscode.Event<unknown>): void {
  const before = arrangement.filter;
  const box = vscode.window.createInputBox();
  box.title = say('Filter the tree');
  box.prompt = say('Beginnings of words, or an id; all is shown again where this is empty.');
  box.placeholder = say('energy public 1.2');
  box.value = before.text;
  box.buttons = [buttonFor(before.problemsOnly)];
  box.ignoreFocusOut = true;
  let isKept = false;
  const keep = (): void => {
    isKept = true;
    box.hide();
  };
  const listening = vscode.Disposable.from(
    box,
    box.onDidChangeValue(text => arrangement.filterBy({ text })),
    box.onDidTriggerButton(() => {
      const problemsOnly = !arrangement.filter.problemsOnly;
      arrangement.filterBy({ problemsOnly });
      box.buttons = [buttonFor(problemsOnly)];
    }),
    box.onDidAccept(keep),
    left(keep),
    box.onDidHide(() => {
      if (!isKept) arrangement.filterBy(before);
      listening.dispose();
    }),
  );
  box.show();
}

function buttonFor(problemsOnly: boolean): vscode.QuickInputButton {
  return problemsOnly
    ? { iconPath: new vscode.ThemeIcon('list-tree'), tooltip: say('Show actions without problems too') }
    : { iconPath: new vscode.ThemeIcon('warning'), tooltip: say('Show problems only') };
}
