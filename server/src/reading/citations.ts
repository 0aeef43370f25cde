/** Citations among the parts of a paragraph. */
import type { PreviewCitation } from '../protocol/preview.ts';
import { changed, type Token } from './tokens.ts';

/**
 * The parts of a paragraph, its citations made links. They are looked for in their order, each behind the one before it: the
 * parts do not tell where they stand. What is a link or code already stays as it is.
 */
export function withCitations(
  parts: readonly Token[],
  citations: readonly PreviewCitation[],
  htmlOf: (cited: PreviewCitation) => string,
): readonly Token[] {
  let left = citations;
  let depth = 0;
  return parts.flatMap(part => {
    if (part.type === 'link_open') depth++;
    if (part.type === 'link_close') depth--;
    if (part.type !== 'text') return [part];
    const found = splitAt(part.content, left);
    left = left.slice(found.passed);
    return depth > 0 || found.pieces.length < 2 ? [part] : found.pieces.map(tokenOf(part, htmlOf));
  });
}

type Piece = string | PreviewCitation;

/** A text cut at the citations that are in it; `passed` are those that can only stand before its end. */
function splitAt(
  text: string,
  citations: readonly PreviewCitation[],
): { readonly pieces: readonly Piece[]; readonly passed: number } {
  const pieces: Piece[] = [];
  let from = 0;
  let passed = 0;
  for (const [index, citation] of citations.entries()) {
    const at = placeOf(text, citation.text, from);
    if (at < 0) continue;
    pieces.push(text.slice(from, at), citation);
    from = at + citation.text.length;
    passed = index + 1;
  }
  return { pieces: [...pieces, text.slice(from)], passed };
}

/** Where an id stands for itself behind an offset, and is no part of a longer one; -1 where it does not. */
function placeOf(text: string, id: string, from: number): number {
  for (let at = text.indexOf(id, from); at >= 0; at = text.indexOf(id, at + 1)) {
    const isApart = !/[\p{L}\p{N}_.]$/u.test(text.slice(0, at));
    if (isApart && !/^(?:[\p{L}\p{N}_]|\.\p{N})/u.test(text.slice(at + id.length))) return at;
  }
  return -1;
}

function tokenOf(part: Token, htmlOf: (cited: PreviewCitation) => string): (piece: Piece) => Token {
  return piece =>
    typeof piece === 'string'
      ? changed(part, { content: piece })
      : changed(part, { type: 'html_inline', content: htmlOf(piece) });
}
