import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionsAt } from '../../core/features/selection-ranges.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { offsetIn } from '../proto/from-proto.ts';
import { toRange } from '../proto/to-proto.ts';
import { pathOf } from '../proto/uris.ts';

/** What the selection at each place grows to; null in a document that is none of ours. */
export function selectionRanges({ files }: Workspace, params: SelectionRangeParams): SelectionRange[] | null {
  const file = files.get(pathOf(params.textDocument.uri));
  if (file === undefined) return null;
  return params.positions.map(position => {
    const spans = selectionsAt(file, offsetIn(file.lines, position));
    const [outermost, ...others] = spans.map(span => toRange(file.lines, span)).reverse();
    const whole: SelectionRange = { range: outermost ?? { start: position, end: position } };
    return others.reduce((parent, range): SelectionRange => ({ range, parent }), whole);
  });
}
