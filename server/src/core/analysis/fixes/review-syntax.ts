import { withoutConflicts } from '../../parse/markdown/conflicts.ts';
import { type Span, span } from '../../text/span.ts';
import type { TextFixer } from '../fix.ts';
import { preferred, removingLines, wholeLines } from './make.ts';

/** Keeps the approvals of both versions of every conflict that git left: each has a line of its own, ended by a comma. */
export const fixReviewSyntax: TextFixer = ({ file, problem }) => {
  if (problem.variant !== 'conflict') return [];
  const { markers } = withoutConflicts(file.text);
  const lines = markers.flatMap((marker, at): readonly Span[] => {
    const next = markers[at + 1];
    // The version of the common ancestor stands between |||||| and ======, and counts for neither side.
    const isAncestor = file.text[marker.start] === '|' && next !== undefined;
    return [isAncestor ? span(marker.start, wholeLines(file, next).start - 1) : marker];
  });
  return [preferred('keep-both-versions', { edits: lines.map(line => removingLines(file, line)) })];
};
