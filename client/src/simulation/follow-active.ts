/** Which référentiel somebody writes in: that of the text editor that was active last. */
import * as vscode from 'vscode';
import type { Trees } from '../tree/trees.ts';

export interface ActiveReferential extends vscode.Disposable {
  /** The key of the référentiel; null before there was one. */
  readonly referential: string | null;
}

/** Calls back when the editor goes to another référentiel, while the setting says so. */
export function followActive(trees: Trees, onChange: (referential: string) => void): ActiveReferential {
  let referential: string | null = null;
  const look = (): void => {
    const editor = vscode.window.activeTextEditor;
    const node = editor && trees.model.at(editor.document.uri.toString(), editor.selection.active);
    if (node === undefined || node.referential === referential) return;
    referential = node.referential;
    if (isWanted()) onChange(referential);
  };
  const listening = vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(look), trees.onDidChange(look));
  look();
  return {
    get referential() {
      return referential;
    },
    dispose: () => listening.dispose(),
  };
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration('referentiel').get('simulation.followEditor', true);
}
