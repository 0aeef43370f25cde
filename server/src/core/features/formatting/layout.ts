import { KEYS } from '../../model/keys.ts';
import type { SourceFile } from '../../model/source.ts';
import { textOf } from '../../text/span.ts';
import { blankLineChanges } from './blank-lines.ts';
import { composed } from './composed.ts';
import { mayHaveDashes } from './dashes.ts';
import { type LineChange, lineEndChanges, type TextLines } from './line-changes.ts';
import { laidOutMetadata } from './metadata.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { laidOutProse } from './prose.ts';

/** What is to change in a file so that it is laid out as all are: its line ends, blank lines, titles, blocks and prose. */
export function layoutChanges(file: SourceFile, lines: TextLines): readonly LineChange[] {
  const pieces = piecesOf(file, lines);
  const dashed = dashedPieces(lines, pieces);
  const changes = [
    ...blankLineChanges(lines, pieces),
    ...pieces.flatMap(piece => pieceChanges(file, lines, piece, dashed.has(piece))),
  ];
  return [...changes, ...lineEndChanges(lines, changes)].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The pieces between two titles of which all lists may have dashes: a list may go on from one piece to the next. */
function dashedPieces({ lines }: TextLines, pieces: readonly Piece[]): ReadonlySet<Piece> {
  const dashed: Piece[] = [];
  let own: Piece[] = [];
  let from = 0;
  const end = (to: number): void => {
    // What is in no piece counts as well.
    if (own.length > 0 && mayHaveDashes(lines.slice(from, to))) dashed.push(...own);
    own = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'heading' || piece.kind === 'metadata') {
      end(piece.from);
      from = piece.to;
    } else own.push(piece);
  }
  end(lines.length);
  return new Set(dashed);
}

function pieceChanges(file: SourceFile, { lines }: TextLines, piece: Piece, isDashed: boolean): readonly LineChange[] {
  const { from, to } = piece;
  const written = lines.slice(from, to);
  switch (piece.kind) {
    case 'heading':
      // One that is underlined has two lines at least.
      return to - from > 1 ? [] : oneByOne(from, written, [headingLine(file.text, piece)]);
    case 'metadata': {
      const order = file.kind === 'none' ? [] : KEYS[file.kind];
      const inner = laidOutMetadata(file.text, piece.block, written.slice(1, -1), order);
      const [opening = '', closing = ''] = [written[0], written.at(-1)];
      return [
        ...oneByOne(from, [opening], [opening.replace(/^(`+|~+)[ \t]+/, '$1').trimEnd()]),
        ...asWhole(from + 1, written.slice(1, -1), inner),
        ...oneByOne(to - 1, [closing], [closing.trimEnd()]),
      ];
    }
    case 'prose': {
      let next = to;
      while (lines[next]?.trim() === '') next++;
      const behind = lines[next] ?? '';
      return proseChanges(from, written, laidOutProse(written, /^ {0,3}#/.test(behind) ? '' : behind, isDashed));
    }
    case 'comment':
    case 'code':
      return [];
  }
}

function headingLine(text: string, { heading, from }: Piece & { kind: 'heading' }): string {
  const title = composed(textOf(text, heading.title));
  // A byte order mark is no part of any title.
  const mark = from === 0 && text.startsWith('\ufeff') ? '\ufeff' : '';
  return `${mark}${'#'.repeat(heading.level)}${title === '' ? '' : ' '}${title}`;
}

/** The lines that are others, each for itself. */
function oneByOne(from: number, before: readonly string[], after: readonly string[]): readonly LineChange[] {
  return after.flatMap((line, at) =>
    line === before[at] ? [] : [{ from: from + at, to: from + at + 1, lines: [line] }],
  );
}

/** The same where their number or order may be another: then all of them at once. */
function asWhole(from: number, before: readonly string[], after: readonly string[]): readonly LineChange[] {
  if (after.length === before.length && !isReordered(before, after)) return oneByOne(from, before, after);
  return [{ from, to: from + before.length, lines: after }];
}

function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const keyOf = (line: string): string => line.split(':', 1)[0]?.trim() ?? '';
  return before.some((line, at) => keyOf(line) !== keyOf(after[at] ?? ''));
}

/**
 * Blank lines of a prose are one where they were several; but before what is indented like code, where they may be its own. None where
 * nothing of it was to be laid out.
 */
function proseChanges(from: number, before: readonly string[], after: readonly string[]): readonly LineChange[] {
  if (after === before) return [];
  const changes: LineChange[] = [];
  for (let at = 0; at < after.length; at++) {
    let next = at;
    while (after[next] === '') next++;
    if (next - at > 1 && !/^(?: {4}|\t)/.test(after[next] ?? '')) {
      changes.push({ from: from + at, to: from + next, lines: [''] });
      at = next - 1;
    } else if (after[at] !== before[at]) changes.push({ from: from + at, to: from + at + 1, lines: [after[at] ?? ''] });
  }
  return changes;
}
