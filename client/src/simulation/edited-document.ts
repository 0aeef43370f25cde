import type * as vscode from 'vscode';
import { applyEdits } from '../base/apply-edits.ts';
import { countReverts } from './count-reverts.ts';
import type { ChangeParts } from './make-changes.ts';

/** The document of a scenario, as the conversation about it changes it. */
export function editedDocument(document: vscode.TextDocument): ChangeParts['document'] & vscode.Disposable {
  const reverts = countReverts(document);
  return {
    uri: document.uri.toString(),
    get version() {
      return document.version;
    },
    get reverts() {
      return reverts.count;
    },
    apply: edits => applyEdits(document.uri, edits),
    dispose: () => reverts.dispose(),
  };
}
