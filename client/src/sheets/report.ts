/** What the platform would say of some sheets, as a text beside the editor that nobody can change. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { SaidProblem } from '../../../server/src/protocol/sheets.ts';
import { reportText } from './report-text.ts';

const SCHEME = 'referentiel-sheets';

/** Texts that are shown and written nowhere: a report, a file as an import would make it. */
export interface ShownTexts extends vscode.Disposable {
  /** Shows what is wrong with the sheets of a source. */
  report(title: string, problems: readonly SaidProblem[]): Promise<void>;
  /** A document of a text, under the path of a file. */
  document(path: string, text: string): vscode.Uri;
}

export function shownTexts(): ShownTexts {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const put = (uri: vscode.Uri, text: string): vscode.Uri => {
    texts.set(uri.toString(), text);
    changed.fire(uri);
    return uri;
  };
  const registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: uri => texts.get(uri.toString()) ?? '',
  });
  return {
    async report(title, problems) {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${say('Sheets')}.txt` });
      const document = await vscode.workspace.openTextDocument(put(uri, reportText(title, problems)));
      await vscode.window.showTextDocument(document, { preview: true });
    },
    document: (path, text) => put(vscode.Uri.from({ scheme: SCHEME, path, query: 'after' }), text),
    dispose() {
      registration.dispose();
      changed.dispose();
    },
  };
}
