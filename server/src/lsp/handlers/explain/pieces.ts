import type { RuleUse } from '../../../core/scoring/explain/explanation.ts';
import type { WirePiece } from '../../../protocol/explanation.ts';

/** The text of a rule cut at what decided in it; together the pieces are the text, without the blanks around it. */
export function piecesOf({ text, marks }: Pick<RuleUse, 'text' | 'marks'>): readonly WirePiece[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const pieces: WirePiece[] = [];
  let at = start;
  for (const { span, turn } of marks) {
    if (span.start < at || span.end > end || span.end <= span.start) continue;
    if (span.start > at) pieces.push({ text: text.slice(at, span.start), turn: null });
    pieces.push({ text: text.slice(span.start, span.end), turn });
    at = span.end;
  }
  return at < end ? [...pieces, { text: text.slice(at, end), turn: null }] : pieces;
}
