import type * as vscode from 'vscode';
import type { LanguageServer } from '../server/language-client.ts';
import type { Trees } from '../tree/trees.ts';
import { expectationTests } from './expectation-tests.ts';

/** Offers the tests once there is a référentiel: other folders are to have no Test Explorer of ours. */
export function offerTests(server: LanguageServer, trees: Trees, log: vscode.LogOutputChannel): vscode.Disposable {
  let tests: vscode.Disposable | null = null;
  const offer = (): void => {
    if (trees.roots.length === 0) return;
    listening.dispose();
    tests ??= expectationTests(server, log);
  };
  const listening = trees.onDidChange(offer);
  offer();
  return {
    dispose: () => {
      listening.dispose();
      tests?.dispose();
    },
  };
}
