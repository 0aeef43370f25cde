import {
  DefinitionRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type Hover,
  HoverRequest,
  type Location,
  type LocationLink,
  ReferencesRequest,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { type TreeAction, type TreeAnswer, treeRequest } from '../../server/src/protocol/language.ts';
import type { LspClient } from './lsp.ts';

/** A place in a document as people count: line and column from 1. */
export type At = readonly [line: number, column: number];

/** The hover at a place; null where the server has none. */
export function hoverAt({ connection }: LspClient, uri: string, at: At): Promise<Hover | null> {
  return connection.sendRequest<Hover | null>(HoverRequest.method, place(uri, at));
}

/** The text of the hover at a place; empty where there is none. */
export async function hoverText(client: LspClient, uri: string, at: At): Promise<string> {
  const contents = (await hoverAt(client, uri, at))?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

export function definitionAt({ connection }: LspClient, uri: string, at: At): Promise<LocationLink[] | null> {
  return connection.sendRequest<LocationLink[] | null>(DefinitionRequest.method, place(uri, at));
}

export function referencesAt(
  { connection }: LspClient,
  uri: string,
  at: At,
  includeDeclaration = false,
): Promise<Location[] | null> {
  const params = { ...place(uri, at), context: { includeDeclaration } };
  return connection.sendRequest<Location[] | null>(ReferencesRequest.method, params);
}

/** The outline of a document; null where it is none of ours. */
export function outlineOf({ connection }: LspClient, uri: string): Promise<DocumentSymbol[] | null> {
  return connection.sendRequest<DocumentSymbol[] | null>(DocumentSymbolRequest.method, { textDocument: { uri } });
}

/** The symbols of the workspace that match a query. */
export function symbolsOf({ connection }: LspClient, query = ''): Promise<WorkspaceSymbol[]> {
  return connection.sendRequest<WorkspaceSymbol[]>(WorkspaceSymbolRequest.method, { query });
}

export function treeOf({ connection }: LspClient): Promise<TreeAnswer> {
  return connection.sendRequest<TreeAnswer>(treeRequest, {});
}

/** The trees of the workspace, a line a node, indented by level: `1.1.1 Mesure`. */
export async function treeLines(client: LspClient): Promise<string[]> {
  const lines = ({ id, title, children }: TreeAction, indent: string): string[] => [
    `${indent}${`${id} ${title}`.trim()}`,
    ...children.flatMap(child => lines(child, `${indent}  `)),
  ];
  return (await treeOf(client)).referentials.flatMap(({ label, root }) => [label, ...lines(root, '').slice(1)]);
}

function place(uri: string, [line, column]: At) {
  return { textDocument: { uri }, position: { line: line - 1, character: column - 1 } };
}
