import * as vscode from 'vscode';
import { isWith } from './comparison.ts';
import type { ScenarioView } from './scenario-view.ts';

/** Has views tell what their documents are like, and compare no more with what is gone. */
export function followDocuments(views: () => readonly ScenarioView[]): vscode.Disposable {
  const tell = (document: vscode.TextDocument): void => {
    for (const view of views()) if (view.document === document) view.tellDocument();
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => tell(document)),
    vscode.workspace.onDidSaveTextDocument(tell),
    vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
      // An untitled text is gone when it is closed.
      if (!isUntitled) return;
      for (const view of views()) {
        const others = view.others.filter(one => !isWith(uri.toString(), one));
        if (others.length < view.others.length) view.compareWith(others);
      }
    }),
  );
}
