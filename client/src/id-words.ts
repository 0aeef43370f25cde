/** An id is one word, its dots and its prefix included. Pure. */

const ID = String.raw`(?:[a-z][a-z0-9_]*_)?\d+(?:\.\d+)+(?:alter[a-z]*(?:\.\d+)*)?(?:\.[a-z](?![\p{L}\p{N}]))?`;
// What VS Code takes for words of Markdown.
const PLAIN = String.raw`[\p{Alphabetic}\p{Number}\p{Nonspacing_Mark}]+(?:_[\p{Alphabetic}\p{Number}\p{Nonspacing_Mark}]+)*`;

/** What Markdown's words are among our files: ids, and the words that VS Code knows. */
export const WORD_PATTERN = new RegExp(`${ID}|${PLAIN}`, 'gu');

/** A part of a line, in characters from 0. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The id of which a part of a line is one whole segment; undefined where it is anything else. */
export function idAround(line: string, { start, end }: Part): Part | undefined {
  if (!/^[a-z0-9_]+$/.test(line.slice(start, end))) return undefined;
  for (const { 0: id, index } of line.matchAll(new RegExp(ID, 'gu'))) {
    const whole = { start: index, end: index + id.length };
    if (whole.start <= start && end <= whole.end && (start > whole.start || end < whole.end)) {
      return isBoundary(line[start - 1]) && isBoundary(line[end]) ? whole : undefined;
    }
  }
  return undefined;
}

function isBoundary(sign: string | undefined): boolean {
  return sign === undefined || !/[\p{L}\p{N}_]/u.test(sign);
}
