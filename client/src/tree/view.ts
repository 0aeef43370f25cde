/** The view “Référentiels”: its data, badge and decorations. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { countedProblems } from '../counted.ts';
import type { LanguageServer } from '../language-client.ts';
import type { Cursor } from './cursor.ts';
import { problemDecorations } from './decorations.ts';
import { followEditor } from './follow-editor.ts';
import { treeDataProvider } from './provider.ts';
import type { Trees } from './trees.ts';

/** Shows the view; the result tells whether it is to be seen. */
export function treeView(
  trees: Trees,
  cursor: Cursor,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
): vscode.Disposable & { readonly visible: boolean } {
  const provider = treeDataProvider(trees, server, log);
  const view = vscode.window.createTreeView('referentiel.tree', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const showBadge = (): void => {
    const all = trees.roots.map(root => root.action.problems);
    const errors = all.reduce((sum, problems) => sum + problems.errors, 0);
    const warnings = all.reduce((sum, problems) => sum + problems.warnings, 0);
    const problems = countedProblems(errors, warnings);
    const tooltip = say('{problems} in the référentiels', { problems });
    view.badge = problems === '' ? undefined : { value: errors + warnings, tooltip };
  };
  const all = vscode.Disposable.from(
    provider,
    view,
    problemDecorations(trees),
    followEditor(view, trees, cursor, log),
    trees.onDidChange(showBadge),
    progressWhileStarting(server, trees, log),
  );
  return {
    get visible() {
      return view.visible;
    },
    dispose: () => all.dispose(),
  };
}

/** The view's own progress bar, from each start of the server to its first tree. */
function progressWhileStarting(server: LanguageServer, trees: Trees, log: vscode.LogOutputChannel): vscode.Disposable {
  let end: (() => void) | null = null;
  const update = (): void => {
    const starting = server.state === 'starting' || (server.state === 'running' && !trees.loaded);
    if (!starting) {
      end?.();
      end = null;
    } else if (end === null) {
      const done = new Promise<void>(resolve => {
        end = resolve;
      });
      vscode.window
        .withProgress({ location: { viewId: 'referentiel.tree' } }, () => done)
        .then(undefined, (error: unknown) => log.warn(String(error)));
    }
  };
  update();
  return vscode.Disposable.from(server.onDidChangeState(update), trees.onDidChange(update), { dispose: () => end?.() });
}
