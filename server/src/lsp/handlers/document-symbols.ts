import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { type OutlineItem, outlineOf } from '../../core/features/outline.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { sayWeight } from '../../words/weight.ts';
import { toDocumentSymbol } from '../to-proto.ts';
import { pathOf } from '../uris.ts';

export function documentSymbols(workspace: Workspace, params: DocumentSymbolParams): DocumentSymbol[] | null {
  const path = pathOf(params.textDocument.uri);
  const lines = workspace.files.get(path)?.lines;
  return lines ? outlineOf(workspace, path).map(item => symbolOf(lines, item)) : null;
}

function symbolOf(lines: LineIndex, item: OutlineItem): DocumentSymbol {
  return {
    ...toDocumentSymbol(lines, item, item.points ? sayWeight(item.points) : ''),
    children: item.children.map(child => symbolOf(lines, child)),
  };
}
