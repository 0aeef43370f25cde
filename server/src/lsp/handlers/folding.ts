import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldsIn } from '../../core/features/folding.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { toRange } from '../proto/to-proto.ts';
import { pathOf } from '../proto/uris.ts';

/** What can be folded, in whole lines, as every editor can do it; null in a document that is none of ours. */
export function folding({ files }: Workspace, { textDocument }: FoldingRangeParams): FoldingRange[] | null {
  const file = files.get(pathOf(textDocument.uri));
  if (file === undefined) return null;
  const ranges = foldsIn(file).map(span => toRange(file.lines, span));
  return ranges.flatMap(({ start, end }) =>
    start.line < end.line ? [{ startLine: start.line, endLine: end.line }] : [],
  );
}
