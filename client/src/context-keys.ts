/** What the manifest's `when` clauses ask about. */
import * as vscode from 'vscode';
import { stackOf } from '../../l10n/said-by.ts';
import { language } from '../../l10n/say.ts';
import { listsSections } from './outline.ts';
import { isScenarioText } from './simulation/scenario-names.ts';
import { isFiltering } from './tree/arrangement.ts';
import type { Shown } from './tree/view.ts';

/**
 * Keeps true to the facts: `referentiel.state` (`idle`, `starting`, `ready` or `stopped`), `referentiel.known` (there is a
 * référentiel, in the tree or on its way into it), `referentiel.inMeasure` (the active editor shows a file of a référentiel),
 * `referentiel.inScenario` (it shows the text of a scenario, whatever its name), `referentiel.language` (`fr` or `en`, which may
 * be another than that of VS Code), `referentiel.outline.sections` (it lists sections too), and of the tree
 * `referentiel.tree.sort`, `referentiel.tree.filtered` and `referentiel.tree.problemsOnly`.
 */
export function contextKeys(
  { server, trees, cursor, arrangement }: Shown,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const known = new Map<string, unknown>();
  const set = (key: string, value: unknown): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    setContext(key, value, log);
  };
  const update = (): void => {
    // Before it is said that all is read: what tells that nothing was found comes at once.
    set('referentiel.known', trees.roots.length > 0);
    const ready = server.state === 'running' && trees.loaded;
    set('referentiel.state', ready ? 'ready' : server.state === 'running' ? 'starting' : server.state);
    set('referentiel.inMeasure', cursor.place !== null);
    const document = vscode.window.activeTextEditor?.document;
    set('referentiel.inScenario', document?.languageId === 'yaml' && isScenarioText(document.getText()));
    set('referentiel.language', language());
    set('referentiel.outline.sections', listsSections());
    set('referentiel.tree.sort', arrangement.sort);
    set('referentiel.tree.filtered', isFiltering(arrangement.filter));
    set('referentiel.tree.problemsOnly', arrangement.filter.problemsOnly);
  };
  update();
  return vscode.Disposable.from(
    server.onDidChangeState(update),
    trees.onDidChange(update),
    cursor.onDidLook(update),
    arrangement.onDidSort(update),
    arrangement.onDidFilter(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration(update),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document && document.languageId === 'yaml') update();
    }),
  );
}

/** Sets a key that `when` clauses can ask about. */
export function setContext(key: string, value: unknown, log: vscode.LogOutputChannel): void {
  vscode.commands
    .executeCommand('setContext', key, value)
    .then(undefined, (error: unknown) => log.warn(`${key}: ${stackOf(error)}`));
}
