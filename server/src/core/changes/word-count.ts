import type { WordCount } from './changed.ts';
import { isWord } from './words-of.ts';

/** How many words came and went between two texts, told by the fewest that explain the difference; signs do not count. */
export function wordCount(before: readonly string[], after: readonly string[]): WordCount {
  const [old, now] = [before.filter(isWord), after.filter(isWord)];
  const { from, oldEnd, nowEnd } = differing(old, now);
  const steps = fewestSteps(old.slice(from, oldEnd), now.slice(from, nowEnd));
  const added = (steps + now.length - old.length) / 2;
  const total = old.length + now.length;
  return { added, removed: steps - added, share: total === 0 ? 0 : steps / total };
}

/** What is left of two lists without their common beginning and end. */
function differing(old: readonly string[], now: readonly string[]) {
  let from = 0;
  while (from < old.length && from < now.length && old[from] === now[from]) from++;
  let [oldEnd, nowEnd] = [old.length, now.length];
  while (oldEnd > from && nowEnd > from && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd--;
    nowEnd--;
  }
  return { from, oldEnd, nowEnd };
}

/** Texts that have little in common are not followed word by word any further. */
const MOST_STEPS = 600;

/** The fewest words that go or come (Myers, “An O(ND) difference algorithm”); of texts with little in common, those that one has more often. */
function fewestSteps(old: readonly string[], now: readonly string[]): number {
  const total = old.length + now.length;
  if (old.length === 0 || now.length === 0) return total;
  const most = Math.min(total, MOST_STEPS);
  const reached = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let steps = 0; steps <= most; steps++) {
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const [left, right] = [reached[middle + diagonal - 1] ?? 0, reached[middle + diagonal + 1] ?? 0];
      const isDown = diagonal === -steps || (diagonal !== steps && left < right);
      let at = isDown ? right : left + 1;
      while (at < old.length && at - diagonal < now.length && old[at] === now[at - diagonal]) at++;
      reached[middle + diagonal] = at;
      if (at >= old.length && at - diagonal >= now.length) return steps;
    }
  }
  return unequalCounts(old, now);
}

function unequalCounts(old: readonly string[], now: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of old) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of now) counts.set(word, (counts.get(word) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}
