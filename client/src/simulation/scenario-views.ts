/** All editors of scenarios that are open: custom editors of VS Code, which keeps their documents, undo and tabs. */
import * as vscode from 'vscode';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import { failedRequest } from '../server/failed-request.ts';
import type { Cursor } from '../tree/cursor.ts';
import { firstScopes } from './first-scopes.ts';
import { followActive } from './follow-active.ts';
import { followDocuments } from './follow-documents.ts';
import { followSaved } from './follow-saved.ts';
import { followServer } from './follow-server.ts';
import { type OpenViewsParts, openViews } from './open-views.ts';
import { SCENARIO_EDITOR, YAML_EDITOR } from './scenario-files.ts';
import type { ScenarioView } from './scenario-view.ts';

export interface ScenarioViews extends vscode.Disposable {
  /** The view that was active last; null when none is open. */
  readonly last: ScenarioView | null;
  readonly all: readonly ScenarioView[];
  /** True while one is to be seen. */
  readonly visible: boolean;
  /** At each change of what a view holds, of the views themselves, and of which is the last. */
  readonly onDidChange: vscode.Event<void>;
  /** Opens a scenario in a view of its own, or shows the view that it has. */
  open(uri: vscode.Uri, scope: Scope | null, column: vscode.ViewColumn): Promise<void>;
}

export interface ViewsParts extends OpenViewsParts {
  readonly cursor: Cursor;
}

/** Registers the editors, and listens to what changes what they show. */
export function scenarioViews(parts: ViewsParts): ScenarioViews {
  const { server, trees, cursor, log } = parts;
  const all = (): readonly ScenarioView[] => views.all;
  const onError = failedRequest(server, log, 'simulation');

  const open: ScenarioViews['open'] = async (uri, scope, column) => {
    const there = all().find(view => view.document.uri.toString() === uri.toString());
    if (there !== undefined) {
      if (scope !== null) there.talk.show(scope);
      there.toFront();
      return;
    }
    if (scope !== null) first.want(uri, scope);
    await vscode.commands.executeCommand('vscode.openWith', uri, editorFor(uri), column);
  };
  const activeWith = (text: string): Scope | null | undefined =>
    all().find(({ document, panel }) => panel.active && document.getText() === text)?.talk.shown;

  const saved = followSaved(activeWith, open, log);
  const active = followActive(cursor, referential => {
    for (const { panel, talk } of all()) {
      const other = talk.shown !== null && talk.shown.referential !== referential;
      if (other && panel.visible) talk.show({ referential, scope: '' });
    }
  });
  const first = firstScopes({ server, trees, saved, active }, all);
  const views = openViews(parts, first, () => following.latest, onError);
  const editors = [SCENARIO_EDITOR, YAML_EDITOR].map(viewType =>
    vscode.window.registerCustomEditorProvider(
      viewType,
      { resolveCustomTextEditor: views.fill },
      { supportsMultipleEditorsPerDocument: true },
    ),
  );
  const following = followServer(server, trees, all, onError);
  const listening = vscode.Disposable.from(following, active, saved, ...editors, followDocuments(all), views);

  return {
    get last() {
      return all()[0] ?? null;
    },
    get all() {
      return all();
    },
    get visible() {
      return all().some(view => view.panel.visible);
    },
    onDidChange: views.onDidChange,
    open,
    dispose: () => listening.dispose(),
  };
}

/** The editor that VS Code brings a document back with, under its name. */
function editorFor(uri: vscode.Uri): string {
  return /\.scenario\.ya?ml$/i.test(uri.path) ? SCENARIO_EDITOR : YAML_EDITOR;
}
