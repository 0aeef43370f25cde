/** Keeps up with the trees of the server; the one source of the view, the status bar and the scopes. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import type { TreeFilter, TreeReferential } from '../../../server/src/protocol/tree.ts';
import { coalesce } from '../base/coalesce.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Arrangement } from './arrangement.ts';
import { type AskChildren, inOrder, type KnownTrees, treeModel } from './model.ts';
import type { ActionNode } from './nodes.ts';

export interface Trees extends KnownTrees, vscode.Disposable {
  /** False until the first answer of the server that runs now. */
  readonly loaded: boolean;
  /** What the référentiels were asked for with: a filter that has just changed shows nothing yet. */
  readonly filter: TreeFilter;
  /** Tells the keys of the nodes below which something is other than it was; `null` where that is the référentiels. */
  readonly onDidChange: vscode.Event<readonly string[] | null>;
  /** Tells the nodes whose numbers of problems are others, as soon as they have been answered. */
  readonly onDidRecount: vscode.Event<readonly ActionNode[]>;
  /** Forgets what was answered. */
  refresh(): void;
}

/** How long to wait after a change, in milliseconds: less where somebody looks. */
const WATCHED = 150;
const UNWATCHED = 1500;

/**
 * Keeps up with the server. What the filter of the arrangement hides is known all the same: it is asked how each row is to be
 * shown. `isWatched` tells whether the trees are to be seen anywhere.
 */
export function followTrees(
  server: LanguageServer,
  arrangement: Arrangement,
  log: vscode.LogOutputChannel,
  isWatched: () => boolean,
): Trees {
  const changed = new vscode.EventEmitter<readonly string[] | null>();
  const recounted = new vscode.EventEmitter<readonly ActionNode[]>();
  const model = treeModel(askChildren(server, arrangement), nodes => recounted.fire(nodes));
  let loaded = false;
  let { filter } = arrangement;
  let rootsAreKnown = false;
  const outdated = new Set<string>();

  const update = coalesce(
    async () => {
      if (server.state !== 'running') return;
      const keys = [...outdated];
      outdated.clear();
      if (!rootsAreKnown) {
        // Told while the answer is on its way, they are asked for once more.
        rootsAreKnown = true;
        const asked = arrangement.filter;
        model.accept(await rootsOf(server, asked));
        filter = asked;
        loaded = true;
        changed.fire(null);
      } else if (keys.length > 0) changed.fire(keys);
    },
    () => (loaded ? (isWatched() ? WATCHED : UNWATCHED) : 0),
    error => {
      rootsAreKnown = false;
      if (server.state !== 'running') return;
      log.error(`référentiels: ${stackOf(error)}`);
      // What was known stays; the next change asks again. Waiting for ever would hide that something is wrong.
      loaded = true;
      changed.fire(null);
    },
  );
  const refresh = (): void => {
    rootsAreKnown = false;
    model.outdateAll();
    update.request();
  };

  const listening = vscode.Disposable.from(
    update,
    changed,
    recounted,
    arrangement.onDidFilter(refresh),
    server.onDidUpdate(({ referentials, children }) => {
      if (referentials) rootsAreKnown = false;
      for (const key of model.outdate(children)) outdated.add(key);
      if (!rootsAreKnown || outdated.size > 0) update.request();
    }),
    server.onDidChangeState(state => {
      loaded = false;
      if (state === 'running') refresh();
      if (state !== 'stopped') return;
      model.accept([]);
      changed.fire(null);
    }),
  );
  return {
    get roots() {
      return model.roots;
    },
    byKey: model.byKey,
    actionBy: model.actionBy,
    lastChildren: model.lastChildren,
    children: model.children,
    nodeOf: model.nodeOf,
    get loaded() {
      return loaded;
    },
    get filter() {
      return filter;
    },
    onDidChange: changed.event,
    onDidRecount: recounted.event,
    refresh,
    dispose: () => listening.dispose(),
  };
}

function askChildren(server: LanguageServer, arrangement: Arrangement): AskChildren {
  return async parents => (await server.children({ parents, filter: arrangement.filter })).children;
}

/** The référentiels, in the order of the folders of the workspace. */
async function rootsOf(server: LanguageServer, filter: TreeFilter): Promise<readonly TreeReferential[]> {
  const { referentials } = await server.referentials({ filter });
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  return inOrder(referentials, folders);
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
