import { memory } from '../memory/memory.ts';
import { unaccented } from './plain-words.ts';

/**
 * The candidate that a text most probably means: the one with the fewest letters to change (case, accents, `œ`, quotation marks
 * around it and kinds of apostrophes set aside), if they are few for its length. Undefined where none is near.
 */
export function nearest<Candidate extends string>(
  text: string,
  candidates: readonly Candidate[],
): Candidate | undefined {
  if (text.length > LONGEST) return undefined;
  const wanted = folded(text);
  const forms = formsOf(candidates);
  // Most texts are right.
  const same = forms.indexOf(wanted);
  if (same >= 0 && (candidates[same]?.length ?? 0) <= LONGEST) return candidates[same];
  let best: Candidate | undefined;
  let fewest = Math.max(1, Math.floor(wanted.length / 3));
  for (const [at, candidate] of candidates.entries()) {
    if (candidate.length > LONGEST) continue;
    const changes = distance(wanted, forms[at] ?? '', fewest);
    if (changes > fewest || (changes === fewest && best !== undefined)) continue;
    best = candidate;
    fewest = changes;
  }
  return best;
}

// Nobody means a longer one, and comparing two texts takes the product of their lengths.
const LONGEST = 100;

/** True for texts that differ in case, accents, `œ`, kinds of apostrophes, quotation marks around them and white space at most. */
export function isSameButForAccents(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

const known = memory<readonly string[], readonly string[]>();

/** The candidates as they are compared: the words of the format are asked for again and again. */
function formsOf(candidates: readonly string[]): readonly string[] {
  return known(candidates, [], () => candidates.map(folded));
}

function folded(text: string): string {
  return unaccented(text)
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[’ʼ‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s“«"]+|[\s”»"]+$/g, '');
}

/**
 * Levenshtein's distance, where two letters the other way round are one change (of digits, they are two); any number above `limit`
 * as soon as it cannot be reached.
 */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Three rows that take turns, not one made anew for each letter: every unknown key is compared with all that are known.
  let row = Uint8Array.from({ length: b.length + 1 }, (_, at) => at);
  let [above, next] = [row.slice(), row.slice()];
  let fewest = 0;
  for (let i = 1; i <= a.length; i++) {
    const fewestBefore = fewest;
    fewest = i;
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const turned = isTurned(a, i, b, j) ? (above[j - 2] ?? 0) + 1 : replaced;
      const changes = Math.min(replaced, turned, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next[j] = changes;
      if (changes < fewest) fewest = changes;
    }
    if (fewest > limit && fewestBefore >= limit) return limit + 1;
    [above, row, next] = [row, next, above];
  }
  return row[b.length] ?? 0;
}

function isTurned(a: string, i: number, b: string, j: number): boolean {
  const [first = '', second = ''] = [a[i - 2], a[i - 1]];
  return first !== second && first === b[j - 1] && second === b[j - 2] && /[a-z]/.test(first) && /[a-z]/.test(second);
}
