/** The latest trees that the server gave; the one source of the view, the status bar, the context keys and the scopes. */
import * as vscode from 'vscode';
import { coalesce } from '../coalesce.ts';
import type { LanguageServer } from '../language-client.ts';
import { emptyModel, inOrder, type TreeModel, treeModel } from './model.ts';

export interface Trees extends vscode.Disposable {
  readonly model: TreeModel;
  /** False until the first answer of the server that runs now. */
  readonly loaded: boolean;
  readonly onDidChange: vscode.Event<TreeModel>;
  /** Asks the server again. */
  refresh(): void;
}

/** How long to wait after a change, in milliseconds: less where somebody looks. */
const WATCHED = 150;
const UNWATCHED = 1500;

/** Keeps up with the server. `isWatched` tells whether the trees are to be seen anywhere. */
export function followTrees(server: LanguageServer, log: vscode.LogOutputChannel, isWatched: () => boolean): Trees {
  const changed = new vscode.EventEmitter<TreeModel>();
  let model = emptyModel;
  let loaded = false;
  let latest = -1;
  let told = -1;

  const accept = (next: TreeModel, isLoaded: boolean): void => {
    model = next;
    loaded = isLoaded;
    changed.fire(next);
  };
  const questions = coalesce(
    async () => {
      if (server.state !== 'running') return;
      const answer = await server.tree();
      // An answer from before a change is not shown: the change has asked again.
      if (answer.revision >= latest)
        accept(treeModel({ ...answer, referentials: inOrder(answer.referentials, folders()) }, sameUri), true);
    },
    () => (loaded ? (isWatched() ? WATCHED : UNWATCHED) : 0),
    error => {
      if (server.state !== 'running') return;
      log.error(`referentiel/tree: ${String(error)}`);
      // What was known stays; the next change asks again. Waiting for ever would hide that something is wrong.
      accept(model, true);
    },
  );

  const listening = [
    server.onDidUpdate(({ revision, trees }) => {
      // What changes a scenario changes no tree.
      if (trees === told) return;
      told = trees;
      latest = Math.max(latest, revision);
      questions.request();
    }),
    server.onDidChangeState(state => {
      latest = -1;
      told = -1;
      loaded = false;
      if (state === 'running') questions.request();
      if (state === 'stopped') accept(emptyModel, false);
    }),
  ];
  return {
    get model() {
      return model;
    },
    get loaded() {
      return loaded;
    },
    onDidChange: changed.event,
    refresh: () => questions.request(),
    dispose: () => {
      questions.dispose();
      vscode.Disposable.from(changed, ...listening).dispose();
    },
  };
}

/** The folders of the workspace, in its order. */
function folders(): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
}

function sameUri(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}

/** Runs something once there is a first tree: at once, where there is one. */
export function whenLoaded(trees: Trees, run: () => void): void {
  if (trees.loaded) {
    run();
    return;
  }
  const listening = trees.onDidChange(() => {
    if (!trees.loaded) return;
    listening.dispose();
    run();
  });
}
