/** Texts for a person to read, as documents that nobody can change: what the platform would say of some sheets, what a switch does. */
import * as vscode from 'vscode';

const SCHEME = 'referentiel-report';

/** Texts that are shown and written nowhere: a report, a file as an import would make it. */
export interface ShownTexts extends vscode.Disposable {
  /** Shows a text under a name. */
  show(name: string, text: string): Promise<void>;
  /** A document of a text, under the path of a file. */
  document(path: string, text: string): vscode.Uri;
  /** A document without a text, under the path of a file that is not there. */
  empty(path: string): vscode.Uri;
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
    async show(name, text) {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.txt` });
      const document = await vscode.workspace.openTextDocument(put(uri, text));
      // What is opened next, such as the file that it tells of, does not take its place.
      await vscode.window.showTextDocument(document, { preview: false });
    },
    document: (path, text) => put(vscode.Uri.from({ scheme: SCHEME, path, query: 'after' }), text),
    empty: path => vscode.Uri.from({ scheme: SCHEME, path, query: 'none' }),
    dispose() {
      registration.dispose();
      changed.dispose();
    },
  };
}
