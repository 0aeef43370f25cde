/**
 * What the server uses of the protocol's library, besides types. Loaded here alone: each module that loads the library itself
 * gets a copy of its eight hundred names, before the server can listen. The bundle for browsers has the library's other half
 * in its place (`scripts/build/bundles`).
 */
export {
  CodeActionKind,
  CodeActionTriggerKind,
  CodeLensRefreshRequest,
  CompletionItemKind,
  CompletionTriggerKind,
  createConnection,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentHighlightKind,
  DocumentRangeFormattingRequest,
  ErrorCodes,
  FileOperationPatternKind,
  InsertTextFormat,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  ProposedFeatures,
  RegistrationRequest,
  ResponseError,
  SemanticTokensBuilder,
  ShowMessageNotification,
  SymbolKind,
  TextDocumentSyncKind,
  TextEdit,
  WatchKind,
} from 'vscode-languageserver/node';
