/** The number and the severity of an action's problems, beside its name in the tree. */
import * as vscode from 'vscode';
import { badgeInWords, badgeOf } from './badge.ts';
import type { ActionNode } from './nodes.ts';
import type { Trees } from './trees.ts';

const SCHEME = 'referentiel-action';

/** Names an action for the decorations alone: it leads to no file, so that those of files stay away from it. */
export function actionUri(node: ActionNode): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${node.action.id}`, query: node.key });
}

/** The action that a URI names; undefined for whatever else VS Code wants decorated. */
export function actionOfUri({ scheme, query }: vscode.Uri, trees: Pick<Trees, 'actionBy'>): ActionNode | undefined {
  return scheme === SCHEME ? trees.actionBy(query) : undefined;
}

/** Decorates the actions of the tree, now and after each change. */
export function problemDecorations(trees: Trees): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri[]>();
  const listening = trees.onDidRecount(nodes => changed.fire(nodes.map(actionUri)));
  const registration = vscode.window.registerFileDecorationProvider({
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: uri => {
      const node = actionOfUri(uri, trees);
      return node === undefined ? undefined : decorationOf(node);
    },
  });
  return vscode.Disposable.from(changed, listening, registration);
}

function decorationOf({ action }: ActionNode): vscode.FileDecoration | undefined {
  const badge = badgeOf(action.problems);
  if (badge === '') return undefined;
  const { errors, warnings } = action.problems;
  const colour = errors > 0 ? 'list.errorForeground' : warnings > 0 ? 'list.warningForeground' : 'charts.blue';
  return new vscode.FileDecoration(badge, badgeInWords(action), new vscode.ThemeColor(colour));
}
