import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldsIn } from '../../core/features/folding.ts';
import { foldsInScenario } from '../../core/features/scenario-outline.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { scenarioOf } from '../proto/from-proto.ts';
import { toRange } from '../proto/to-proto.ts';
import { pathOf } from '../proto/uris.ts';
import type { OpenScenario } from '../scenarios/scenarios.ts';

/**
 * What can be folded, in whole lines, as every editor can do it; null in a document that is none of ours. Where the client wants
 * no more than `most`, those of the most lines.
 */
export function folding(
  { files }: Workspace,
  opened: readonly OpenScenario[],
  { textDocument: { uri } }: FoldingRangeParams,
  most: number | undefined,
): FoldingRange[] | null {
  const file = files.get(pathOf(uri));
  const scenario = scenarioOf(opened, uri);
  const lines = (file ?? scenario)?.lines;
  if (lines === undefined) return null;
  const found = file ? foldsIn(file) : scenario && foldsInScenario(scenario);
  const ranges = (found ?? []).map(span => toRange(lines, span));
  const folds = ranges.flatMap(({ start, end }) =>
    start.line < end.line ? [{ startLine: start.line, endLine: end.line }] : [],
  );
  if (most === undefined || folds.length <= most) return folds;
  const longest = new Set(folds.toSorted((a, b) => linesOf(b) - linesOf(a)).slice(0, most));
  return folds.filter(fold => longest.has(fold));
}

function linesOf({ startLine, endLine }: FoldingRange): number {
  return endLine - startLine;
}
