/** Keeps the tree at the action in which the editor's cursor stands. */
import * as vscode from 'vscode';
import { coalesce } from '../coalesce.ts';
import type { Trees } from './trees.ts';

/** Long enough for a held arrow key, short enough to be found there when one looks. In milliseconds. */
const DELAY = 120;

/** Follows while the view is to be seen and the setting says so, without ever taking the focus. */
export function followEditor(
  view: vscode.TreeView<string>,
  trees: Trees,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const follow = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !view.visible || !isWanted()) return;
    const node = trees.model.at(editor.document.uri.toString(), editor.selection.active);
    if (node === undefined || view.selection[0] === node.key) return;
    await view.reveal(node.key, { select: true, focus: false, expand: false });
  };
  const steps = coalesce(
    follow,
    () => DELAY,
    error => log.warn(`reveal: ${String(error)}`),
  );
  return vscode.Disposable.from(
    steps,
    vscode.window.onDidChangeActiveTextEditor(() => steps.request()),
    vscode.window.onDidChangeTextEditorSelection(() => steps.request()),
    view.onDidChangeVisibility(() => steps.request()),
    trees.onDidChange(() => steps.request()),
  );
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration('referentiel').get('tree.followEditor', true);
}
