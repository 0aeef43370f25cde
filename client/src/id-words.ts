/** An id is one word, its dots and its prefix included. Pure. */

const ID = String.raw`(?:[a-z][a-z0-9_]*_)?\d+(?:\.\d+)+(?:alter[a-z]*(?:\.\d+)*)?(?:\.[a-z](?![\p{L}\p{N}]))?`;
// What VS Code takes for words of Markdown.
const PLAIN = String.raw`[\p{Alphabetic}\p{Number}\p{Nonspacing_Mark}]+(?:_[\p{Alphabetic}\p{Number}\p{Nonspacing_Mark}]+)*`;

/** What Markdown's words are among our files: ids, and the words that VS Code knows. */
export const WORD_PATTERN = new RegExp(`${ID}|${PLAIN}`, 'gu');

/** A part of a text, in characters from 0. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The ids of a text, in its order. */
function idsIn(text: string): readonly Part[] {
  const words = [...text.matchAll(WORD_PATTERN)].filter(({ 0: word }) => word.includes('.'));
  return words.map(({ 0: id, index }) => ({ start: index, end: index + id.length }));
}

/** The id of a line that a part of it touches with nothing beyond; undefined where there is none. */
export function idAround(line: string, { start, end }: Part): Part | undefined {
  return idsIn(line).find(id => id.start <= start && end <= id.end);
}

/** The id of which a part of a line is one whole segment, as a double-click selects it; undefined for anything else. */
export function idGrownFrom(line: string, part: Part): Part | undefined {
  const id = idAround(line, part);
  const isSegment =
    isBoundary(line[part.start - 1]) && isBoundary(line[part.end]) && !line.slice(part.start, part.end).includes('.');
  return id && isSegment ? id : undefined;
}

/** The next place that has the text of an id behind some places that do, from the beginning again behind the last one. */
export function nextPlace(text: string, places: readonly [Part, ...Part[]]): Part | undefined {
  const [{ start, end }] = places;
  const last = places.at(-1)?.end ?? end;
  const same = idsIn(text).filter(id => text.slice(id.start, id.end) === text.slice(start, end));
  const others = same.filter(id => places.every(place => place.start !== id.start));
  return others.find(id => id.start >= last) ?? others[0];
}

function isBoundary(sign: string | undefined): boolean {
  return sign === undefined || !/[\p{L}\p{N}_]/u.test(sign);
}
