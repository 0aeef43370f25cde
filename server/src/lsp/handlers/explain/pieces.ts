import type { Place } from '../../../core/model/problem.ts';
import { placeIn } from '../../../core/scoring/explain/decided-at.ts';
import type { RuleUse } from '../../../core/scoring/explain/explanation.ts';
import type { WirePiece } from '../../../protocol/explanation.ts';
import type { WireLocation } from '../../../protocol/language.ts';

/**
 * The text of a rule cut at what decided in it, each such piece with its place; together the pieces are the text, without
 * the blanks around it.
 */
export function piecesOf(
  use: Pick<RuleUse, 'text' | 'marks' | 'place'>,
  locate: (place: Place) => WireLocation | null,
): readonly WirePiece[] {
  const { text, marks } = use;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const rest = (from: number, to: number): WirePiece => ({ text: text.slice(from, to), turn: null, location: null });
  const pieces: WirePiece[] = [];
  let at = start;
  for (const { span, turn } of marks) {
    if (span.start < at || span.end > end || span.end <= span.start) continue;
    if (span.start > at) pieces.push(rest(at, span.start));
    pieces.push({ text: text.slice(span.start, span.end), turn, location: locate(placeIn(use, span)) });
    at = span.end;
  }
  return at < end ? [...pieces, rest(at, end)] : pieces;
}
