/** The views that are open: each is made of a document and a panel that VS Code gives it, and goes with its panel. */
import * as vscode from 'vscode';
import type { FromView } from '../../../server/src/protocol/view.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Trees } from '../tree/trees.ts';
import { isWith } from './comparison.ts';
import type { FirstScopes } from './first-scopes.ts';
import { type ScenarioView, scenarioView } from './scenario-view.ts';
import { type WorkQueue, workQueue } from './work-queue.ts';

export interface OpenViews extends vscode.Disposable {
  /** The one that was active last comes first. */
  readonly all: readonly ScenarioView[];
  /** At each change of what a view holds, of the views themselves, and of which is the first. */
  readonly onDidChange: vscode.Event<void>;
  fill(document: vscode.TextDocument, panel: vscode.WebviewPanel): void;
}

export interface OpenViewsParts {
  readonly context: vscode.ExtensionContext;
  readonly server: LanguageServer;
  readonly trees: Trees;
  readonly log: vscode.LogOutputChannel;
  /** What a page asks for beyond the simulation itself. */
  readonly onMessage: (message: FromView, view: ScenarioView) => void;
  /** Called with each new view. */
  readonly onOpen: (view: ScenarioView) => void;
}

/** None is open. `latest` is the latest revision that the server told of. */
export function openViews(
  { context, server, trees, log, onMessage, onOpen }: OpenViewsParts,
  first: FirstScopes,
  latest: () => number,
  onError: (error: unknown) => void,
): OpenViews {
  const changed = new vscode.EventEmitter<void>();
  const queues = new Map<string, WorkQueue>();
  let views: readonly ScenarioView[] = [];

  const queueOf = (uri: string): WorkQueue => {
    const known = queues.get(uri) ?? workQueue(onError);
    queues.set(uri, known);
    return known;
  };
  const toFront = (view: ScenarioView): void => {
    views = [view, ...views.filter(other => other !== view)];
    changed.fire();
  };
  const leave = (view: ScenarioView): void => {
    first.leave(view);
    view.dispose();
    views = views.filter(other => other !== view);
    if (!views.some(({ document }) => document === view.document)) queues.delete(view.document.uri.toString());
    changed.fire();
  };

  // What was set before the key is in what is saved, though its way through the server takes a moment.
  const saving = vscode.workspace.onWillSaveTextDocument(({ document, waitUntil }) => {
    const queue = queues.get(document.uri.toString());
    if (queue !== undefined) waitUntil(queue.changesMade());
  });

  return {
    get all() {
      return views;
    },
    onDidChange: changed.event,
    fill: (document, panel) => {
      const uri = document.uri.toString();
      server.startOnce();
      const view: ScenarioView = scenarioView(
        {
          server,
          trees,
          log,
          extension: context.extensionUri,
          queue: queueOf(uri),
          latest,
          begin: first.begin(document),
          onMessage: message => onMessage(message, view),
          onChange: () => {
            changed.fire();
            // It may have another title.
            for (const other of views) if (isWith(uri, other.talk.comparison)) other.tellBaseline();
          },
        },
        document,
        panel,
        first.take(document),
      );
      onOpen(view);
      toFront(view);
      panel.onDidChangeViewState(() => {
        if (panel.active) toFront(view);
      });
      panel.onDidDispose(() => leave(view));
    },
    dispose: () => {
      changed.dispose();
      saving.dispose();
      for (const view of views) view.dispose();
    },
  };
}
