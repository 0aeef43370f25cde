/**
 * Of a text of ours the outline lists actions and sections, each once. VS Code's own list of the titles of Markdown would hold
 * all of them a second time; of other Markdown files it is as ever.
 */
import * as vscode from 'vscode';
import type { DocumentSymbolMiddleware } from 'vscode-languageclient/node';

/** True where the outline lists sections beside the actions. */
export function listsSections(): boolean {
  return vscode.workspace.getConfiguration(SETTINGS).get('sections', true);
}

/** Has the outline and the breadcrumbs of this workspace list sections, or not. */
export async function listSections(wanted: boolean): Promise<void> {
  const { Workspace } = vscode.ConfigurationTarget;
  // What is the default needs no line in the settings.
  await vscode.workspace.getConfiguration(SETTINGS).update('sections', wanted ? undefined : false, Workspace);
}

const SETTINGS = 'referentiel.outline';

export interface Outlines extends vscode.Disposable {
  /** Where the client of the server is asked for an outline. */
  readonly middleware: DocumentSymbolMiddleware;
}

type Symbols = vscode.DocumentSymbol[] | vscode.SymbolInformation[] | null | undefined;
type Ask = (
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
) => vscode.ProviderResult<vscode.DocumentSymbol[] | vscode.SymbolInformation[]>;

/** Has one client of the server, as long as it runs, give the outline of the texts that turn out to be ours, and nobody else. */
export function outlines(): Outlines {
  const ours = new Map<string, { readonly ask: () => vscode.Disposable; asking: vscode.Disposable }>();
  const forget = (key: string): void => {
    ours.get(key)?.asking.dispose();
    ours.delete(key);
  };
  const tell = async (document: vscode.TextDocument, token: vscode.CancellationToken, next: Ask): Promise<Symbols> => {
    const found = await next(document, token);
    const key = document.uri.toString();
    const isOurs = found != null && found.length > 0;
    if (!isOurs && !token.isCancellationRequested) forget(key);
    if (isOurs && !ours.has(key) && document.languageId === 'markdown' && !document.isClosed) {
      const provideDocumentSymbols = (asked: vscode.TextDocument, stop: vscode.CancellationToken) =>
        tell(asked, stop, next);
      const ask = () => asking(document, { provideDocumentSymbols });
      ours.set(key, { ask, asking: ask() });
    }
    return listsSections() ? found : withoutSections(found);
  };
  const listening = vscode.Disposable.from(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri.toString())),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (!change.affectsConfiguration(SETTINGS)) return;
      // Another provider is what VS Code asks again for.
      for (const one of ours.values()) {
        one.asking.dispose();
        one.asking = one.ask();
      }
    }),
  );
  return {
    middleware: { provideDocumentSymbols: tell },
    dispose: () => {
      listening.dispose();
      for (const key of [...ours.keys()]) forget(key);
    },
  };
}

/** Has a provider asked alone; where VS Code keeps that for its own extensions, and refuses it, both lists are shown. */
function asking(document: vscode.TextDocument, provider: vscode.DocumentSymbolProvider): vscode.Disposable {
  try {
    return vscode.languages.registerDocumentSymbolProvider(aloneFor(document), provider);
  } catch {
    return vscode.Disposable.from();
  }
}

/** A filter that leaves every other provider out. The API hands `exclusive` on to the editor, without a word about it. */
function aloneFor({ uri, languageId }: vscode.TextDocument): vscode.DocumentFilter & { readonly exclusive: true } {
  return { language: languageId, scheme: uri.scheme, pattern: uri.fsPath, exclusive: true };
}

function withoutSections(found: Symbols): Symbols {
  return found?.flatMap(symbol => ('children' in symbol ? actionsAlone([symbol]) : []));
}

function actionsAlone(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  const actions = symbols.filter(({ kind }) => kind !== vscode.SymbolKind.String);
  for (const action of actions) action.children = actionsAlone(action.children);
  return actions;
}
