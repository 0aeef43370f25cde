import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { workspaceSymbols as find } from '../../core/features/workspace-symbols.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { symbolName, toRange } from '../to-proto.ts';
import { uriOf } from '../uris.ts';

export function workspaceSymbols(workspace: Workspace, { query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
  return find(workspace, query).map(symbol => ({
    name: symbolName(symbol),
    kind: symbol.entry.children.length > 0 ? SymbolKind.Module : SymbolKind.Property,
    location: { uri: uriOf(symbol.file.path), range: toRange(symbol.file.lines, symbol.entry.titleSpan) },
  }));
}
