import type { Position, ServerCapabilities } from 'vscode-languageserver/node';

/** Where something is asked, and how. */
export interface Asked {
  readonly method: string;
  readonly params: object;
}

/** What is asked at one place of a document, by the capability that promises an answer. */
type AskedAt = (uri: string, position: Position) => readonly Asked[];

const at =
  (method: string, more: object = {}): AskedAt =>
  (uri, position) => [{ method, params: { textDocument: { uri }, position, ...more } }];

const of =
  (method: string, more: object = {}): AskedAt =>
  uri => [{ method, params: { textDocument: { uri }, ...more } }];

const ALL = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
const LAYOUT = { options: { tabSize: 2, insertSpaces: true } };

/**
 * Every request of the protocol that the server answers. What a server promises and is not here fails the test that looks for it, so
 * that none is forgotten.
 */
export const REQUESTS: Readonly<Partial<Record<keyof ServerCapabilities, AskedAt>>> = {
  callHierarchyProvider: at('textDocument/prepareCallHierarchy'),
  codeActionProvider: (uri, position) => [
    {
      method: 'textDocument/codeAction',
      params: { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } },
    },
  ],
  codeLensProvider: of('textDocument/codeLens'),
  completionProvider: at('textDocument/completion', { context: { triggerKind: 1 } }),
  definitionProvider: at('textDocument/definition'),
  diagnosticProvider: of('textDocument/diagnostic'),
  documentFormattingProvider: of('textDocument/formatting', LAYOUT),
  documentHighlightProvider: at('textDocument/documentHighlight'),
  documentLinkProvider: of('textDocument/documentLink'),
  documentRangeFormattingProvider: of('textDocument/rangeFormatting', { ...LAYOUT, range: ALL }),
  documentSymbolProvider: of('textDocument/documentSymbol'),
  foldingRangeProvider: of('textDocument/foldingRange'),
  hoverProvider: at('textDocument/hover'),
  inlayHintProvider: of('textDocument/inlayHint', { range: ALL }),
  linkedEditingRangeProvider: at('textDocument/linkedEditingRange'),
  referencesProvider: at('textDocument/references', { context: { includeDeclaration: true } }),
  renameProvider: (uri, position) => [
    ...at('textDocument/prepareRename')(uri, position),
    ...at('textDocument/rename', { newName: '9.8.7' })(uri, position),
  ],
  selectionRangeProvider: (uri, position) => [
    { method: 'textDocument/selectionRange', params: { textDocument: { uri }, positions: [position] } },
  ],
  semanticTokensProvider: of('textDocument/semanticTokens/full'),
  signatureHelpProvider: at('textDocument/signatureHelp'),
  workspaceSymbolProvider: () => [{ method: 'workspace/symbol', params: { query: '1.1' } }],
};

/** What a server promises that nothing is asked of. */
export function unasked(capabilities: ServerCapabilities): readonly string[] {
  return Object.keys(capabilities).filter(name => name.endsWith('Provider') && !(name in REQUESTS));
}

/** Everything that can be asked of a server at one place. */
export function askedAt(capabilities: ServerCapabilities, uri: string, position: Position): readonly Asked[] {
  return Object.entries(REQUESTS).flatMap(([name, ask]) => (name in capabilities ? ask(uri, position) : []));
}
