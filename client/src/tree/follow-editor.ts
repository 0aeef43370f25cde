/** Keeps the tree at the action in which the editor's cursor stands. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import { coalesce } from '../base/coalesce.ts';
import { isSwitchedOn } from '../base/is-switched-on.ts';
import type { Cursor } from './cursor.ts';
import { isHidden, keyOf } from './nodes.ts';
import type { Trees } from './trees.ts';

/**
 * Follows while the view is to be seen and the setting says so, without ever taking the focus. Where somebody goes to another row
 * than the one of the cursor, that stays selected until the cursor is in another action.
 */
export function followEditor(
  view: vscode.TreeView<string>,
  trees: Trees,
  cursor: Cursor,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  /** The key of the action at which the cursor is. */
  const wanted = (): string | undefined => {
    const { place } = cursor;
    return place === null ? undefined : keyOf(place.referential, place.path.at(-1) ?? '', place.copyIn);
  };
  // What was wanted when somebody went elsewhere, and what was shown last: VS Code tells that as if somebody had gone there.
  let instead: string | undefined;
  let shown: string | undefined;
  const isFollowed = (key: string | undefined): boolean => view.visible && key === wanted() && key !== instead;
  const follow = async (): Promise<void> => {
    const { place } = cursor;
    if (wanted() !== instead) instead = undefined;
    if (place === null || !isFollowed(wanted()) || !isSwitchedOn('tree.followEditor')) return;
    const node = await trees.nodeOf(place);
    if (node === undefined || isHidden(node) || !isFollowed(node.key)) return;
    shown = node.key;
    if (view.selection[0] !== shown) await view.reveal(node.key, { select: true, focus: false, expand: false });
  };
  const steps = coalesce(
    follow,
    () => 0,
    error => log.warn(`reveal: ${stackOf(error)}`),
  );
  return vscode.Disposable.from(
    steps,
    cursor.onDidLook(() => steps.request()),
    view.onDidChangeSelection(({ selection: [key] }) => {
      instead = key === undefined || key === shown ? undefined : wanted();
    }),
    view.onDidChangeVisibility(() => {
      instead = undefined;
      steps.request();
    }),
    trees.onDidChange(() => steps.request()),
  );
}
