/** What the manifest's `when` clauses ask about. */
import * as vscode from 'vscode';
import type { LanguageServer } from './language-client.ts';
import type { Trees } from './tree/trees.ts';

/**
 * Keeps `referentiel.state` (`starting`, `ready` or `stopped`) and `referentiel.inMeasure` (the active editor shows a
 * file of a référentiel) true to the facts.
 */
export function contextKeys(server: LanguageServer, trees: Trees, log: vscode.LogOutputChannel): vscode.Disposable {
  const known = new Map<string, unknown>();
  const set = (key: string, value: unknown): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    setContext(key, value, log);
  };
  const update = (): void => {
    const ready = server.state === 'running' && trees.loaded;
    set('referentiel.state', ready ? 'ready' : server.state === 'stopped' ? 'stopped' : 'starting');
    const editor = vscode.window.activeTextEditor;
    const place = { line: 0, character: 0 };
    const inMeasure = editor !== undefined && trees.model.at(editor.document.uri.toString(), place) !== undefined;
    set('referentiel.inMeasure', inMeasure);
  };
  update();
  return vscode.Disposable.from(
    server.onDidChangeState(update),
    trees.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

/** Sets a key that `when` clauses can ask about. */
export function setContext(key: string, value: unknown, log: vscode.LogOutputChannel): void {
  vscode.commands
    .executeCommand('setContext', key, value)
    .then(undefined, (error: unknown) => log.warn(`${key}: ${String(error)}`));
}
