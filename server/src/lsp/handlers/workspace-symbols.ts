import type { SymbolKind, WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { entryKinds } from '../../core/features/entry-kind.ts';
import { type WorkspaceSymbol as Found, workspaceSymbols as find } from '../../core/features/workspace-symbols.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { SYMBOL_KINDS } from '../symbol-kinds.ts';
import { symbolName, toRange } from '../to-proto.ts';
import { uriOf } from '../uris.ts';

/** In the order of the core, which some clients keep. */
export function workspaceSymbols(workspace: Workspace, { query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
  const kindsIn = new Map<SourceFile, ReturnType<typeof entryKinds>>();
  return find(workspace, query).map(symbol => {
    const { file, entry } = symbol;
    const kindOf = kindsIn.get(file) ?? entryKinds(workspace, file);
    kindsIn.set(file, kindOf);
    const kind = SYMBOL_KINDS[kindOf(entry)];
    return known(symbol, [kind], () => symbolOf(symbol, kind));
  });
}

// Most symbols are found again at the next letter of a query.
const known = memory<Found, WorkspaceSymbol>();
const uris = memory<SourceFile, string>();

function symbolOf(symbol: Found, kind: SymbolKind): WorkspaceSymbol {
  const { file, entry } = symbol;
  return {
    name: symbolName(symbol),
    kind,
    location: { uri: uris(file, [], () => uriOf(file.path)), range: toRange(file.lines, entry.titleSpan) },
  };
}
