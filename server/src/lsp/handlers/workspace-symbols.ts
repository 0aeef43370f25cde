import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { entryKinds } from '../../core/features/entry-kind.ts';
import {
  type WorkspaceSymbol as Found,
  workspaceSymbols as find,
  readySymbols,
} from '../../core/features/workspace-symbols.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import type { KnownKinds } from '../proto/known-kinds.ts';
import { SYMBOL_KINDS, shownKind } from '../proto/symbol-kinds.ts';
import { toRange } from '../proto/to-proto.ts';
import { symbolName } from '../proto/to-symbols.ts';
import { uriOf } from '../proto/uris.ts';
import { inTurns } from '../turns/turns.ts';

/** In the order of the core, which some clients keep. In turns: others ask meanwhile. */
export async function workspaceSymbols(
  workspace: Workspace,
  { query }: WorkspaceSymbolParams,
  kinds: KnownKinds,
): Promise<WorkspaceSymbol[]> {
  await inTurns(readySymbols(workspace, query));
  const files = new Map<SourceFile, (found: Found) => WorkspaceSymbol>();
  return find(workspace, query).map(found => {
    const symbolOf = files.get(found.file) ?? symbolsIn(workspace, found.file, kinds);
    files.set(found.file, symbolOf);
    return symbolOf(found);
  });
}

/** Makes symbols of what was found in a file. */
function symbolsIn(workspace: Workspace, file: SourceFile, kinds: KnownKinds): (found: Found) => WorkspaceSymbol {
  const uri = uriOf(file.path);
  const kindOf = entryKinds(workspace, file);
  return found => {
    const kind = shownKind(SYMBOL_KINDS[kindOf(found.entry)], kinds);
    return { name: symbolName(found), kind, location: { uri, range: toRange(file.lines, found.entry.titleSpan) } };
  };
}
