import * as vscode from 'vscode';

/** Says in the status bar, for a moment, that something is done: what went well interrupts nobody. */
export function tellDone(what: string): void {
  vscode.window.setStatusBarMessage(what, TOLD_FOR);
}

/** In milliseconds. */
const TOLD_FOR = 5000;
