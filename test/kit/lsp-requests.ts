import {
  type CodeLens,
  CodeLensRequest,
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
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
import { type CitationsAnswer, type CitationsParams, citationsRequest } from '../../server/src/protocol/citations.ts';
import { type MapParams, mapRequest, type WireMap } from '../../server/src/protocol/map.ts';
import {
  type ActionPlace,
  type AroundPlaceParams,
  actionAtRequest,
  aroundPlaceRequest,
  type ChildrenAnswer,
  childrenRequest,
  type PlaceParams,
  placeRequest,
  type ReferentialsAnswer,
  referentialsRequest,
  type TitleAndId,
  type TreeAction,
  type TreeFilter,
  type TreeLevel,
  type TreeReferential,
} from '../../server/src/protocol/tree.ts';
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

/** What may be written at a place, as if somebody had asked for it; null where nothing is known of it. */
export function completionAt(
  { connection }: LspClient,
  uri: string,
  at: At,
  context: CompletionContext = { triggerKind: CompletionTriggerKind.Invoked },
): Promise<CompletionList | null> {
  return connection.sendRequest<CompletionList | null>(CompletionRequest.method, { ...place(uri, at), context });
}

/** A proposal with what there is to tell of it. */
export function resolved({ connection }: LspClient, item: CompletionItem): Promise<CompletionItem> {
  return connection.sendRequest<CompletionItem>(CompletionResolveRequest.method, item);
}

/** What stands above the titles of a document. */
export function lensesOf({ connection }: LspClient, uri: string): Promise<CodeLens[]> {
  return connection.sendRequest<CodeLens[]>(CodeLensRequest.method, { textDocument: { uri } });
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

/** An action with all that is below it. */
export interface WholeTree extends TreeAction {
  readonly children: readonly WholeTree[];
}

/** The trees of the workspace, asked for level by level down to the last. */
export async function treesOf(client: LspClient): Promise<(TreeReferential & { readonly root: WholeTree })[]> {
  const { referentials } = await referentialsOf(client);
  const whole = async (referential: string, action: TreeAction): Promise<WholeTree> => {
    const below = action.hasChildren ? await levelOf(client, referential, action.id) : null;
    return { ...action, children: await Promise.all((below?.actions ?? []).map(child => whole(referential, child))) };
  };
  return Promise.all(referentials.map(async one => ({ ...one, root: await whole(one.key, one.root) })));
}

export function referentialsOf({ connection }: LspClient, filter?: TreeFilter): Promise<ReferentialsAnswer> {
  return connection.sendRequest<ReferentialsAnswer>(referentialsRequest, { filter });
}

/** What stands right below an action; null where there is no such action. */
export async function levelOf(
  { connection }: LspClient,
  referential: string,
  id: string,
  filter?: TreeFilter,
): Promise<TreeLevel | null> {
  const { children } = await connection.sendRequest<ChildrenAnswer>(childrenRequest, {
    parents: [{ referential, id }],
    filter,
  });
  return children[0] ?? null;
}

/** The action at a place of a document; null where there is none. */
export function actionAt({ connection }: LspClient, uri: string, at: At): Promise<ActionPlace | null> {
  return connection.sendRequest<ActionPlace | null>(actionAtRequest, place(uri, at));
}

/** Where an action is to be found; null where there is none. */
export function placeOf({ connection }: LspClient, params: PlaceParams): Promise<ActionPlace | null> {
  return connection.sendRequest<ActionPlace | null>(placeRequest, params);
}

/** Where something around the measures is to be found; null where it is there no more. */
export function aroundPlaceOf({ connection }: LspClient, params: AroundPlaceParams): Promise<TitleAndId | null> {
  return connection.sendRequest<TitleAndId | null>(aroundPlaceRequest, params);
}

/** What an action cites and what cites it; null where it is not declared. */
export function citationsAt({ connection }: LspClient, params: CitationsParams): Promise<CitationsAnswer | null> {
  return connection.sendRequest<CitationsAnswer | null>(citationsRequest, params);
}

/** Who cites whom, seen from a référentiel; null where there is none. */
export function citationMapOf({ connection }: LspClient, params: MapParams): Promise<WireMap | null> {
  return connection.sendRequest<WireMap | null>(mapRequest, params);
}

/** The trees of the workspace, a line a node, indented by level: `1.1.1 Mesure`. */
export async function treeLines(client: LspClient): Promise<string[]> {
  const lines = ({ id, title, children }: WholeTree, indent: string): string[] => [
    `${indent}${`${id} ${title}`.trim()}`,
    ...children.flatMap(child => lines(child, `${indent}  `)),
  ];
  return (await treesOf(client)).flatMap(({ label, root }) => [label, ...lines(root, '').slice(1)]);
}

/** A place of a document as the protocol has it: counted from 0. */
export function place(uri: string, [line, column]: At) {
  return { textDocument: { uri }, position: { line: line - 1, character: column - 1 } };
}
