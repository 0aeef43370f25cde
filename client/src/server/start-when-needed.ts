/** When the language server is started: a workspace of ordinary Markdown costs one look for a file, and no server. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import { isOfReferential, mayBeginOne, REFERENTIAL_FILES } from '../referential-document.ts';
import type { LanguageServer } from './language-client.ts';

const ELSEWHERE = '**/node_modules/**';
/** The languages of which the text is looked at. */
const MAY_HOLD_ONE: ReadonlySet<string> = new Set(['markdown', 'yaml']);

/** Starts the server as soon as something of a référentiel is open, stands in the workspace or comes into it; nothing else does here. */
export function startWhenNeeded(server: LanguageServer, log: vscode.LogOutputChannel): vscode.Disposable {
  const startFor = (document: vscode.TextDocument): void => {
    const { languageId } = document;
    // Logs and programs change, too, and are not put together at each letter.
    const text = MAY_HOLD_ONE.has(languageId) ? document.getText() : '';
    if (isOfReferential(document.uri.path, languageId, text)) server.startOnce();
  };
  const look = (): void => {
    vscode.workspace.findFiles(REFERENTIAL_FILES, ELSEWHERE, 1).then(
      found => {
        if (found.length > 0) server.startOnce();
      },
      (error: unknown) => log.warn(`start: ${stackOf(error)}`),
    );
  };
  const created = vscode.workspace.createFileSystemWatcher(REFERENTIAL_FILES, false, true, true);
  const waiting = vscode.Disposable.from(
    created,
    created.onDidCreate(() => server.startOnce()),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeTextDocument(event => {
      if (isToBeLookedAt(event)) startFor(event.document);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    server.onDidChangeState(() => waiting.dispose()),
  );
  vscode.workspace.textDocuments.forEach(startFor);
  if (server.state === 'idle') look();
  return waiting;
}

/** False for a letter in ordinary Markdown, however long it is. */
function isToBeLookedAt({ document, contentChanges: [change, ...more] }: vscode.TextDocumentChangeEvent): boolean {
  if (document.languageId !== 'markdown' || change === undefined || more.length > 0) return true;
  const { line } = change.range.start;
  const lines = change.text.split('\n').map((_, at) => document.lineAt(line + at).text);
  return mayBeginOne(lines, change.rangeLength);
}
