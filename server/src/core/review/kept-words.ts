/**
 * The words and signs of a text by which version 1 of `referentiel.review.json` knows it again, whatever its layout. What is kept in
 * files rests on them: other words need another version of the file, and so they share nothing with how texts are compared.
 */
export function keptWords(text: string): readonly string[] {
  return text.normalize('NFC').replace(APOSTROPHES, "'").replace(NUMBERED, '').match(WORD) ?? [];
}

const APOSTROPHES = /[’ʼ‘]/g;
/** The number of an item: lists are numbered anew when they are laid out. */
const NUMBERED = /^[\t >]*\d{1,3}[.)][\t ]/gm;
/** Signs that only say how something looks are none: emphasis, titles, bullets, dashes, tables, escapes. */
const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}*_`#|\\>•●▪■‣○◦·–—‑‐-]/gu;
