/** The view “Référentiels”: its data, badge and decorations. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import { say } from '../../../l10n/say.ts';
import { countedProblems } from '../base/counted.ts';
import { focusedRow } from '../base/focused-row.ts';
import { dragging } from '../restructuring/move.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { type Arrangement, isFiltering } from './arrangement.ts';
import { filterText, sortText } from './arrangement-text.ts';
import type { Cursor } from './cursor.ts';
import { problemDecorations } from './decorations.ts';
import { followEditor } from './follow-editor.ts';
import { type ActionNode, isHidden } from './nodes.ts';
import { openedRows } from './opened.ts';
import { treeDataProvider } from './provider.ts';
import type { Trees } from './trees.ts';

export interface ShownTree extends vscode.Disposable {
  /** True where it is to be seen. */
  readonly visible: boolean;
  /** The key of the row that is meant where the keys are in the view: the one at which they are, else the one that is selected. */
  meant(): Promise<string | undefined>;
  /** Has the keys go to a row; undefined for the one at which they were. */
  focus(node: ActionNode | undefined): Promise<void>;
}

/** What the view shows, and where from. */
export interface Shown {
  readonly trees: Trees;
  readonly arrangement: Arrangement;
  readonly cursor: Cursor;
  readonly server: LanguageServer;
}

/** Shows the view. */
export function treeView({ trees, arrangement, cursor, server }: Shown, log: vscode.LogOutputChannel): ShownTree {
  const opened = openedRows();
  const provider = treeDataProvider(trees, arrangement, opened, server, log);
  const view = vscode.window.createTreeView('referentiel.tree', {
    treeDataProvider: provider,
    showCollapseAll: true,
    dragAndDropController: dragging({ trees, server, log }),
  });
  const showBadge = (): void => {
    const all = trees.roots.map(root => root.action.problems);
    const errors = all.reduce((sum, problems) => sum + problems.errors, 0);
    const warnings = all.reduce((sum, problems) => sum + problems.warnings, 0);
    const problems = countedProblems(errors, warnings);
    const tooltip = say('{problems} in the référentiels', { problems });
    view.badge = problems === '' ? undefined : { value: errors + warnings, tooltip };
  };
  const showArrangement = (): void => {
    view.description = sortText(arrangement.sort);
    // Where there is a message, VS Code does not show what an empty tree says, which leads out of the filter.
    view.message = trees.roots.every(isHidden) ? '' : filterText(arrangement.filter, trees.roots);
  };
  showArrangement();
  const all = vscode.Disposable.from(
    provider,
    view,
    problemDecorations(trees),
    opened.follow(view, () => isFiltering(trees.filter)),
    followEditor(view, trees, cursor, log),
    arrangement.onDidSort(showArrangement),
    arrangement.onDidFilter(showArrangement),
    trees.onDidChange(() => {
      showBadge();
      showArrangement();
    }),
    progressWhileStarting(server, trees, log),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) server.startOnce();
    }),
  );
  return {
    get visible() {
      return view.visible;
    },
    meant: async () => (await focusedRow(view)) ?? view.selection[0],
    focus: async node => {
      if (node === undefined || isHidden(node)) await vscode.commands.executeCommand('referentiel.tree.focus');
      else await view.reveal(node.key, { select: true, focus: true, expand: false });
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
        .then(undefined, (error: unknown) => log.warn(stackOf(error)));
    }
  };
  update();
  return vscode.Disposable.from(server.onDidChangeState(update), trees.onDidChange(update), { dispose: () => end?.() });
}
