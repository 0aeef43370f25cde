/**
 * Of a text of ours the outline lists actions and sections, each once, where VS Code lets ours be the only list: its own list of
 * the titles of Markdown would hold all of them a second time. Of other Markdown files it is as ever.
 */
import * as vscode from 'vscode';
import type { DocumentSymbolMiddleware } from 'vscode-languageclient/node';
import { say } from '../../l10n/say.ts';
import { tellDone } from './base/tell-done.ts';

/** Where symbols are listed; the list that a key opens takes no heed of it. */
const LISTS = ['outline', 'breadcrumbs'];

/** True where the outline lists sections beside the actions. */
export function listsSections(): boolean {
  return LISTS.some(list => configurationOf(list).get('showStrings', true));
}

/** Has the outline and the breadcrumbs of this workspace list sections, or not. */
export async function listSections(wanted: boolean): Promise<void> {
  const { Workspace } = vscode.ConfigurationTarget;
  // What is the default needs no line in the settings.
  for (const list of LISTS)
    await configurationOf(list).update('showStrings', wanted ? undefined : false, Workspace, true);
  // What becomes of other files is not seen where one of ours is open.
  if (!wanted) tellDone(say('In this workspace the outline lists only actions, and of other Markdown files nothing.'));
}

/** Sections and titles are texts there; no extension can speak for another one, but a workspace may leave texts out. */
function configurationOf(list: string): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(list, { languageId: 'markdown' });
}

export interface Outlines extends vscode.Disposable {
  /** Where the client of the server is asked for an outline. */
  readonly middleware: DocumentSymbolMiddleware;
}

type Symbols = vscode.DocumentSymbol[] | vscode.SymbolInformation[] | null | undefined;
type Ask = (
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
) => vscode.ProviderResult<vscode.DocumentSymbol[] | vscode.SymbolInformation[]>;

/**
 * Has one client of the server, as long as it runs, give the outline of the texts that turn out to be ours, and nobody else.
 * Where VS Code lets nobody be asked alone, Markdown lists the titles of sections, and ours are left out.
 */
export function outlines(): Outlines {
  const ours = new Map<string, vscode.Disposable>();
  let isRefused = false;
  const forget = (key: string): void => {
    ours.get(key)?.dispose();
    ours.delete(key);
  };
  const tell = async (document: vscode.TextDocument, token: vscode.CancellationToken, next: Ask): Promise<Symbols> => {
    const found = await next(document, token);
    const key = document.uri.toString();
    const isOurs = found != null && found.length > 0;
    if (!isOurs && !token.isCancellationRequested) forget(key);
    if (isOurs && !isRefused && !ours.has(key) && document.languageId === 'markdown' && !document.isClosed) {
      const asked = askedAlone(document, { provideDocumentSymbols: (one, stop) => tell(one, stop, next) });
      if (asked) ours.set(key, asked);
      else isRefused = true;
    }
    return isRefused ? withoutSections(found) : found;
  };
  const listening = vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri.toString()));
  return {
    middleware: { provideDocumentSymbols: tell },
    dispose: () => {
      listening.dispose();
      for (const key of [...ours.keys()]) forget(key);
    },
  };
}

/** Has a provider asked alone for an outline; nothing where VS Code keeps `exclusive` for its own extensions, and throws. */
function askedAlone(
  { uri, languageId }: vscode.TextDocument,
  provider: vscode.DocumentSymbolProvider,
): vscode.Disposable | undefined {
  const alone = { language: languageId, scheme: uri.scheme, pattern: uri.fsPath, exclusive: true };
  try {
    return vscode.languages.registerDocumentSymbolProvider(alone, provider);
  } catch {
    return undefined;
  }
}

function withoutSections(found: Symbols): Symbols {
  return found?.flatMap(symbol => ('children' in symbol ? actionsAlone([symbol]) : []));
}

function actionsAlone(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  const actions = symbols.filter(({ kind }) => kind !== vscode.SymbolKind.String);
  for (const action of actions) action.children = actionsAlone(action.children);
  return actions;
}
