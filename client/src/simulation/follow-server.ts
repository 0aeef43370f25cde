/** Keeps views true to what the server knows. */
import * as vscode from 'vscode';
import { coalesce } from '../base/coalesce.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Trees } from '../tree/trees.ts';
import type { ScenarioView } from './scenario-view.ts';

export interface FollowServer extends vscode.Disposable {
  /** The latest revision that the server told of; −1 before it told of any. */
  readonly latest: number;
}

/** How long a hidden view may be behind. In milliseconds. */
const HIDDEN = 1000;

/** Has views ask again when something changed: those that are seen at once, the others a little later. */
export function followServer(
  server: LanguageServer,
  trees: Trees,
  views: () => readonly ScenarioView[],
  onError: (error: unknown) => void,
): FollowServer {
  let latest = -1;
  const refreshHidden = coalesce(
    async () => {
      for (const view of views()) if (!view.panel.visible) view.refresh();
    },
    () => HIDDEN,
    onError,
  );
  const refreshAll = (): void => {
    for (const view of views()) if (view.panel.visible) view.refresh();
    refreshHidden.request();
  };
  const listening = vscode.Disposable.from(
    server.onDidUpdate(({ revision }) => {
      latest = Math.max(latest, revision);
      refreshAll();
    }),
    server.onDidChangeState(state => {
      latest = -1;
      if (state !== 'running') for (const { talk } of views()) talk.forget();
      refreshAll();
    }),
    trees.onDidChange(() => {
      for (const view of views()) view.tellScopes();
      // The first tree settles whether there is a référentiel at all.
      if (views().some(({ talk }) => talk.held === null)) refreshAll();
    }),
  );
  return {
    get latest() {
      return latest;
    },
    dispose: () => {
      refreshHidden.dispose();
      listening.dispose();
    },
  };
}
