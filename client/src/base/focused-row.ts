import * as vscode from 'vscode';

/**
 * The row at which the keys are in a view that has them, which need not be the one that is selected; undefined where they are at none.
 * VS Code tells an extension of the selection alone: the row is taken into it, or out of it, for a moment.
 */
export async function focusedRow<Row>(view: Pick<vscode.TreeView<Row>, 'selection'>): Promise<Row | undefined> {
  const before = view.selection;
  await vscode.commands.executeCommand(TOGGLE);
  const during = view.selection;
  await vscode.commands.executeCommand(TOGGLE);
  return during.find(row => !before.includes(row)) ?? before.find(row => !during.includes(row));
}

/** VS Code’s own, of the list that has the keys. */
const TOGGLE = 'list.toggleSelection';
