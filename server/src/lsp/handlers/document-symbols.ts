import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { type OutlineItem, outlineOf } from '../../core/features/outline.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { sayOutlined } from '../../words/around-told.ts';
import { sayWeight } from '../../words/weight.ts';
import type { KnownKinds } from '../proto/known-kinds.ts';
import { shownKind } from '../proto/symbol-kinds.ts';
import { toDocumentSymbol, toSectionSymbol } from '../proto/to-proto.ts';
import { pathOf } from '../proto/uris.ts';

/** What a client shows of an outline. */
export interface ShownSymbols {
  readonly isNested: boolean;
  readonly kinds: KnownKinds;
}

/** The outline of a document; as one list, in the order of the text, for a client that knows no other. */
export function documentSymbols(
  workspace: Workspace,
  { textDocument: { uri } }: DocumentSymbolParams,
  { isNested, kinds }: ShownSymbols,
): DocumentSymbol[] | SymbolInformation[] | null {
  const path = pathOf(uri);
  const file = workspace.files.get(path);
  if (file === undefined) return null;
  const symbols = outlineOf(workspace, path).map(item => asShown(symbolOf(workspace, file, item), kinds));
  return isNested ? symbols : symbols.flatMap(symbol => listed(uri, symbol));
}

function asShown({ kind, children, ...symbol }: DocumentSymbol, kinds: KnownKinds): DocumentSymbol {
  const below = children?.map(child => asShown(child, kinds));
  return { ...symbol, kind: shownKind(kind, kinds), ...(below && { children: below }) };
}

function listed(
  uri: string,
  { name, kind, range, children = [] }: DocumentSymbol,
  holder?: string,
): SymbolInformation[] {
  const own = { name, kind, location: { uri, range }, ...(holder !== undefined && { containerName: holder }) };
  return [own, ...children.flatMap(child => listed(uri, child, name))];
}

function symbolOf(workspace: Workspace, file: SourceFile, item: OutlineItem): DocumentSymbol {
  const detail = item.points ? sayWeight(item.points) : sayOutlined(workspace, file, item);
  const sections = item.sections.map(section => toSectionSymbol(file.lines, section));
  const children = item.children.map(child => symbolOf(workspace, file, child));
  return { ...toDocumentSymbol(file.lines, item, detail), children: [...sections, ...children].sort(inTheirOrder) };
}

function inTheirOrder({ range: { start: a } }: DocumentSymbol, { range: { start: b } }: DocumentSymbol): number {
  return a.line - b.line || a.character - b.character;
}
