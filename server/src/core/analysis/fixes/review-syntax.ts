import { withoutConflicts } from '../../parse/markdown/conflicts.ts';
import { encloses, type Span, span } from '../../text/span.ts';
import type { TextFixer } from '../fix.ts';
import { preferred, removingLines, replacing, wholeLines } from './make.ts';

/** Keeps the approvals of both versions of every conflict that git left: each has a line of its own, ended by a comma. */
export const fixReviewSyntax: TextFixer = ({ file, problem }) => {
  if (problem.variant !== 'conflict') return [];
  const { markers } = withoutConflicts(file.text);
  const seams = Array.from(file.text.matchAll(SEAM), ({ 0: text, index }) => span(index, index + text.length));
  const lines = markers.flatMap((marker, at): readonly Span[] => {
    if (seams.some(seam => encloses(seam, marker))) return [];
    const next = markers[at + 1];
    // The version of the common ancestor stands between |||||| and ======, and counts for neither side.
    const isAncestor = file.text[marker.start] === '|' && next !== undefined;
    return [isAncestor ? span(marker.start, wholeLines(file, next).start - 1) : marker];
  });
  const edits = [...lines.map(line => removingLines(file, line)), ...seams.map(seam => replacing(file, seam, ''))];
  return [preferred('keep-both-versions', { edits })];
};

/** Where git leaves two whole files, of which both branches began one: the end of ours, the ancestor, and the beginning of theirs. */
const SEAM = /(?:^[\t ]*"version".*\r?\n)?^\}[\t ]*\r?\n(?:\|{7}.*\r?\n(?:(?!={7}).*\r?\n)*)?={7}\r?\n\{[\t ]*\r?\n/gm;
