/** The words and ids of a text as they are compared: without case, accents and signs, `œ` as two letters, one space between them. */
export function plainWords(text: string): string {
  return compared(text, SIGNS_BESIDE_IDS);
}

/** The same of words alone: a dot and a line below are signs too. */
export function folded(text: string): string {
  return compared(text, SIGNS);
}

/** A text without accents. */
export function unaccented(text: string): string {
  return ASCII.test(text) ? text : text.normalize('NFD').replace(MARKS, '');
}

function compared(text: string, signs: RegExp): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/œ/g, 'oe').replace(signs, ' ').trim();
}

// As most titles are.
const ASCII = /^[\x20-\x7e]*$/;

// Ranges, where `\p{M}` and `\p{L}` would say it: with them, all titles of a large référentiel take three times as long.
const MARKS = /[\u0300-\u036f]+/g;
const SIGNS = /[^a-z\d\u00c0-\u1fff\u3040-\ud7ff]+/g;
const SIGNS_BESIDE_IDS = /[^a-z\d._\u00c0-\u1fff\u3040-\ud7ff]+/g;
