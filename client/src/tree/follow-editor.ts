/** Keeps the tree at the action in which the editor's cursor stands. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import { coalesce } from '../base/coalesce.ts';
import { isSwitchedOn } from '../base/is-switched-on.ts';
import type { Cursor } from './cursor.ts';
import { isHidden } from './nodes.ts';
import type { Trees } from './trees.ts';

/** Follows while the view is to be seen and the setting says so, without ever taking the focus. */
export function followEditor(
  view: vscode.TreeView<string>,
  trees: Trees,
  cursor: Cursor,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const follow = async (): Promise<void> => {
    const { place } = cursor;
    if (place === null || !view.visible || !isSwitchedOn('tree.followEditor')) return;
    const node = await trees.nodeOf(place);
    if (node === undefined || isHidden(node) || view.selection[0] === node.key) return;
    await view.reveal(node.key, { select: true, focus: false, expand: false });
  };
  const steps = coalesce(
    follow,
    () => 0,
    error => log.warn(`reveal: ${stackOf(error)}`),
  );
  return vscode.Disposable.from(
    steps,
    cursor.onDidLook(() => steps.request()),
    view.onDidChangeVisibility(() => steps.request()),
    trees.onDidChange(() => steps.request()),
  );
}
