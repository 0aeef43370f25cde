import type { SourceFile } from '../../model/source.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { applyEdits } from '../../text/edits.ts';
import { editsOfLines, type LineChange, type TextLines } from './line-changes.ts';
import { readingOf } from './reading.ts';

/** How much is read at most to find the changes to leave out, in characters: so many, and the file itself so often. */
const MOST_READ = 400_000;
const READINGS = 8;

/**
 * Of some changes those that leave what is read in a file as it is: all, or what is left of each half. Layout is no reason to
 * change what a text says, and Markdown has more corners than any rule of layout knows. What would take too long to try is left out.
 */
export function keptChanges(file: SourceFile, lines: TextLines, changes: readonly LineChange[]): readonly LineChange[] {
  const reading = readingOf(file);
  let left = MOST_READ + READINGS * file.text.length;
  const isSame = (some: readonly LineChange[]): boolean => {
    left -= file.text.length;
    const text = applyEdits(file.text, editsOfLines(lines, some));
    return readingOf(parseFile(file.path, text, file)) === reading;
  };
  const withHalves = (sure: readonly LineChange[], doubtful: readonly LineChange[]): readonly LineChange[] => {
    if (doubtful.length === 0 || left <= 0) return sure;
    const all = [...sure, ...doubtful];
    if (isSame(all)) return all;
    if (doubtful.length === 1) return sure;
    const middle = doubtful.length >> 1;
    return withHalves(withHalves(sure, doubtful.slice(0, middle)), doubtful.slice(middle));
  };
  let kept = withHalves([], changes);
  // One may do no harm once another is made.
  for (let before = -1; kept.length > before && kept.length < changes.length; ) {
    before = kept.length;
    const made = new Set(kept);
    kept = withHalves(
      kept,
      changes.filter(change => !made.has(change)),
    );
  }
  return kept;
}
