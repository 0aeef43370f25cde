/** All editors of scenarios that are open: custom editors of VS Code, which keeps their documents, undo and tabs. */
import * as vscode from 'vscode';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { FromView } from '../../../server/src/protocol/view.ts';
import { coalesce } from '../coalesce.ts';
import type { LanguageServer } from '../language-client.ts';
import type { Cursor } from '../tree/cursor.ts';
import type { Trees } from '../tree/trees.ts';
import type { Comparison } from './comparison.ts';
import { followActive } from './follow-active.ts';
import { followSaved } from './follow-saved.ts';
import { SCENARIO_EDITOR, YAML_EDITOR } from './scenario-files.ts';
import { type ScenarioView, scenarioView } from './scenario-view.ts';
import { type WorkQueue, workQueue } from './work-queue.ts';

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

export interface ViewsParts {
  readonly context: vscode.ExtensionContext;
  readonly server: LanguageServer;
  readonly trees: Trees;
  readonly cursor: Cursor;
  readonly log: vscode.LogOutputChannel;
  /** What a page asks for beyond the simulation itself. */
  readonly onMessage: (message: FromView, view: ScenarioView) => void;
  /** Called with each new view. */
  readonly onOpen: (view: ScenarioView) => void;
}

/** How long a hidden view may be behind. In milliseconds. */
const HIDDEN = 1000;

/** Registers the editors, and listens to what changes what they show. */
export function scenarioViews({ context, server, trees, cursor, log, onMessage, onOpen }: ViewsParts): ScenarioViews {
  const changed = new vscode.EventEmitter<void>();
  const queues = new Map<string, WorkQueue>();
  const wanted = new Map<string, Scope>();
  /** By path, what the views of untitled scenarios showed last. */
  const gone = new Map<string, Scope>();
  /** The one that was active last comes first. */
  let views: readonly ScenarioView[] = [];
  let latest = -1;
  const onError = (error: unknown): void => {
    if (server.state === 'running') log.error(`simulation: ${String(error)}`);
  };

  const queueOf = (uri: string): WorkQueue => {
    const known = queues.get(uri) ?? workQueue(onError);
    queues.set(uri, known);
    return known;
  };
  const resolve = (document: vscode.TextDocument, panel: vscode.WebviewPanel): void => {
    server.startOnce();
    const uri = document.uri.toString();
    const text = document.getText();
    // A copy begins like what it was copied from, and so does what an untitled one has been saved as.
    const twin = views.find(other => other.document.getText() === text)?.talk.shown ?? null;
    const view: ScenarioView = scenarioView(
      {
        server,
        trees,
        log,
        extension: context.extensionUri,
        queue: queueOf(uri),
        latest: () => latest,
        begin: async () => twin ?? (await begin(document)),
        onMessage: message => onMessage(message, view),
        onChange: () => {
          changed.fire();
          // It may have another title.
          for (const other of views) if (isBaseline(document, other)) other.tellBaseline();
        },
      },
      document,
      panel,
      wanted.get(uri) ?? saved.shownBefore(uri) ?? shownUntitled(document),
    );
    wanted.delete(uri);
    onOpen(view);
    const toFront = (): void => {
      views = [view, ...views.filter(other => other !== view)];
      changed.fire();
    };
    toFront();
    panel.onDidChangeViewState(() => {
      if (panel.active) toFront();
    });
    panel.onDidDispose(() => {
      if (document.isUntitled && view.talk.shown !== null) gone.set(document.uri.path, view.talk.shown);
      view.dispose();
      views = views.filter(other => other !== view);
      if (!views.some(other => other.document === document)) queues.delete(uri);
      changed.fire();
    });
  };
  /** What was shown of an untitled scenario that has been saved as this one: its view may be there still, or be gone. */
  const shownUntitled = ({ uri: { path } }: vscode.TextDocument): Scope | null => {
    const untitled = views.find(({ document: other }) => other.isUntitled && other.uri.path === path);
    return untitled?.talk.shown ?? gone.get(path) ?? null;
  };
  const activeWith = (text: string): Scope | null | undefined =>
    views.find(({ document, panel }) => panel.active && document.getText() === text)?.talk.shown;
  const begin = async ({ uri }: vscode.TextDocument): Promise<Scope | null> =>
    trees.loaded ? server.begin({ scenario: uri.toString(), active: await active.referential() }) : null;

  const refreshHidden = coalesce(
    async () => {
      for (const view of views) if (!view.panel.visible) view.refresh();
    },
    () => HIDDEN,
    onError,
  );
  const refreshAll = (): void => {
    for (const view of views) if (view.panel.visible) view.refresh();
    refreshHidden.request();
  };
  const tellDocument = (document: vscode.TextDocument): void => {
    for (const view of views) if (view.document === document) view.tellDocument();
  };

  const open: ScenarioViews['open'] = async (uri, scope, column) => {
    const there = views.find(view => view.document.uri.toString() === uri.toString());
    if (there !== undefined) {
      if (scope !== null) there.talk.show(scope);
      there.toFront();
      return;
    }
    if (scope !== null) wanted.set(uri.toString(), scope);
    await vscode.commands.executeCommand('vscode.openWith', uri, editorFor(uri), column);
  };

  const saved = followSaved(activeWith, open, log);
  const provider: vscode.CustomTextEditorProvider = { resolveCustomTextEditor: resolve };
  const active = followActive(cursor, referential => {
    for (const view of views) {
      const { shown } = view.talk;
      const other = shown !== null && shown.referential !== referential;
      if (other && view.panel.visible) view.talk.show({ referential, scope: '' });
    }
  });
  const listening = vscode.Disposable.from(
    changed,
    active,
    saved,
    ...[SCENARIO_EDITOR, YAML_EDITOR].map(viewType =>
      vscode.window.registerCustomEditorProvider(viewType, provider, { supportsMultipleEditorsPerDocument: true }),
    ),
    server.onDidUpdate(({ revision }) => {
      latest = Math.max(latest, revision);
      refreshAll();
    }),
    server.onDidChangeState(state => {
      latest = -1;
      if (state !== 'running') for (const { talk } of views) talk.forget();
      refreshAll();
    }),
    trees.onDidChange(() => {
      for (const view of views) view.tellScopes();
      // The first tree settles whether there is a référentiel at all.
      if (views.some(({ talk }) => talk.held === null)) refreshAll();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      tellDocument(document);
    }),
    vscode.workspace.onDidSaveTextDocument(tellDocument),
    vscode.workspace.onDidCloseTextDocument(document => {
      // An untitled text is gone when it is closed.
      if (!document.isUntitled) return;
      for (const view of views) {
        const others = view.others.filter(one => !isOf(document, one));
        if (others.length < view.others.length) view.compareWith(others);
      }
    }),
  );

  return {
    get last() {
      return views[0] ?? null;
    },
    get all() {
      return views;
    },
    get visible() {
      return views.some(view => view.panel.visible);
    },
    onDidChange: changed.event,
    open,
    dispose: () => {
      refreshHidden.dispose();
      listening.dispose();
      for (const view of views) view.dispose();
    },
  };
}

/** The editor that VS Code brings a document back with, under its name. */
function editorFor(uri: vscode.Uri): string {
  return /\.scenario\.ya?ml$/i.test(uri.path) ? SCENARIO_EDITOR : YAML_EDITOR;
}

function isBaseline(document: vscode.TextDocument, { talk: { comparison } }: ScenarioView): boolean {
  return comparison !== null && isOf(document, comparison);
}

function isOf({ uri }: vscode.TextDocument, { baseline }: Comparison): boolean {
  return baseline.kind === 'scenario' && baseline.uri === uri.toString();
}
