/** What the user is told when the server is given up. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import { say } from '../../../l10n/say.ts';

/** Says that it is, and offers to try again. `hasRun` is false where it could never be started. */
export function offerRestart(hasRun: boolean, restart: () => Promise<void>, log: vscode.LogOutputChannel): void {
  const message = hasRun
    ? say('Référentiel: the language server has stopped several times in a row.')
    : say('Référentiel: the language server could not start.');
  const restartChoice = say('Restart');
  const outputChoice = say('Show the output');
  log.error(message);
  vscode.window.showErrorMessage(message, restartChoice, outputChoice).then(
    choice => {
      if (choice === restartChoice) void restart();
      if (choice === outputChoice) log.show(true);
    },
    error => log.error(stackOf(error)),
  );
}
