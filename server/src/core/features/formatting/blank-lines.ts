import type { LineChange, TextLines } from './line-changes.ts';
import type { Piece } from './pieces.ts';

/**
 * The blank lines between the pieces of a text, as an import of sheets writes them: none below a title, nor between a block of
 * metadata and what belongs to it; one above any other title; elsewhere one at most; none at the ends of the text.
 */
export function blankLineChanges({ lines }: TextLines, pieces: readonly Piece[]): LineChange[] {
  const changes: LineChange[] = [];
  const add = (from: number, to: number, wanted: number): void => {
    // What stands there otherwise is in no piece, such as code in a list: its blank lines are its own.
    if (to - from === wanted || lines.slice(from, to).some(line => line.trim() !== '')) return;
    changes.push({ from, to, lines: Array.from({ length: wanted }, () => '') });
  };
  let before: Piece | undefined;
  for (const piece of pieces) {
    const from = before?.to ?? 0;
    if (before) add(from, piece.from, blankLinesBetween(before, piece, piece.from - from));
    else add(0, piece.from, 0);
    before = piece;
  }
  if (before) add(before.to, lines.length, 0);
  return changes;
}

function blankLinesBetween(before: Piece, after: Piece, found: number): number {
  const most = Math.min(found, 1);
  if (before.kind === 'comment' || after.kind === 'comment') return most;
  if (after.kind === 'heading') return after.heading.level > levelOf(before) ? 0 : 1;
  if (before.kind === 'heading') return 0;
  return before.kind === 'metadata' && after.kind !== 'metadata' ? 0 : most;
}

/** The level below which what follows belongs to a title or to the block of one; above every level for anything else. */
function levelOf(piece: Piece): number {
  if (piece.kind === 'heading') return piece.heading.level;
  return piece.kind === 'metadata' ? piece.depth : Number.POSITIVE_INFINITY;
}
