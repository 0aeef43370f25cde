/** What tests ask of the aids to reading. */
import {
  type CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  DidChangeConfigurationNotification,
  type DocumentHighlight,
  DocumentHighlightRequest,
  type DocumentLink,
  DocumentLinkRequest,
  type FoldingRange,
  FoldingRangeRequest,
  type InlayHint,
  InlayHintRequest,
  LinkedEditingRangeRequest,
  type LinkedEditingRanges,
  type Range,
  type SelectionRange,
  SelectionRangeRequest,
  type SemanticTokens,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import type { LspClient } from './lsp.ts';
import { type At, place } from './lsp-requests.ts';

export function highlightsAt({ connection }: LspClient, uri: string, at: At): Promise<DocumentHighlight[] | null> {
  return connection.sendRequest<DocumentHighlight[] | null>(DocumentHighlightRequest.method, place(uri, at));
}

export function linkedAt({ connection }: LspClient, uri: string, at: At): Promise<LinkedEditingRanges | null> {
  return connection.sendRequest<LinkedEditingRanges | null>(LinkedEditingRangeRequest.method, place(uri, at));
}

export function foldsOf({ connection }: LspClient, uri: string): Promise<FoldingRange[] | null> {
  return connection.sendRequest<FoldingRange[] | null>(FoldingRangeRequest.method, { textDocument: { uri } });
}

export function linksOf({ connection }: LspClient, uri: string): Promise<DocumentLink[] | null> {
  return connection.sendRequest<DocumentLink[] | null>(DocumentLinkRequest.method, { textDocument: { uri } });
}

/** What the selection at a place grows to, from the inside. */
export async function selectionsAt({ connection }: LspClient, uri: string, at: At): Promise<Range[] | null> {
  const { textDocument, position } = place(uri, at);
  const params = { textDocument, positions: [position] };
  const found = await connection.sendRequest<SelectionRange[] | null>(SelectionRangeRequest.method, params);
  const growing = (one: SelectionRange | undefined): Range[] => (one ? [one.range, ...growing(one.parent)] : []);
  return found && growing(found[0]);
}

/** The tokens of a document, or of a range of it, as the protocol packs them. */
export async function tokensOf({ connection }: LspClient, uri: string, range?: Range): Promise<readonly number[]> {
  const textDocument = { uri };
  const { data } = range
    ? await connection.sendRequest<SemanticTokens>(SemanticTokensRangeRequest.method, { textDocument, range })
    : await connection.sendRequest<SemanticTokens>(SemanticTokensRequest.method, { textDocument });
  return data;
}

/** The hints of a whole document, each with its line from 1: `3 = 4 pts`; null in one that is none of ours. */
export async function hintsOf({ connection }: LspClient, uri: string): Promise<string[] | null> {
  const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
  const params = { textDocument: { uri }, range };
  const found = await connection.sendRequest<InlayHint[] | null>(InlayHintRequest.method, params);
  return found?.map(({ position, label }) => `${position.line + 1} ${String(label)}`) ?? null;
}

/** Tells what the settings of the client are. */
export function configure({ connection }: LspClient, settings: unknown): void {
  void connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
}

export function callItemsAt({ connection }: LspClient, uri: string, at: At): Promise<CallHierarchyItem[] | null> {
  return connection.sendRequest<CallHierarchyItem[] | null>(CallHierarchyPrepareRequest.method, place(uri, at));
}

export function callersOf(
  { connection }: LspClient,
  item: CallHierarchyItem,
): Promise<CallHierarchyIncomingCall[] | null> {
  return connection.sendRequest<CallHierarchyIncomingCall[] | null>(CallHierarchyIncomingCallsRequest.method, { item });
}

export function calledBy(
  { connection }: LspClient,
  item: CallHierarchyItem,
): Promise<CallHierarchyOutgoingCall[] | null> {
  return connection.sendRequest<CallHierarchyOutgoingCall[] | null>(CallHierarchyOutgoingCallsRequest.method, { item });
}
