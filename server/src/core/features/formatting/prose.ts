import { cursorAt } from '../../parse/markdown/line-cursor.ts';
import { lineFrom } from '../../parse/markdown/lines.ts';
import { htmlAt } from '../../parse/markdown/openings.ts';
import { withBullets } from './bullets.ts';
import { composed } from './composed.ts';
import { withDashes } from './dashes.ts';

/** In a list or a quote. */
const NESTED_TAG = /^[ \t]*(?:[>*+-]|\d{1,9}[.)]|[ \t])[ \t>]*<[a-z/!?]/i;

/**
 * The lines of a prose as they are laid out; as many as there were, in their order. Those of HTML stay as they are. `behind` is the
 * next line of the text that holds something; empty where that is a title. `isDashed` where dashes may stand for the other bullets of Markdown.
 */
export function laidOutProse(lines: readonly string[], behind: string, isDashed: boolean): readonly string[] {
  if (lines.some(opensHtml)) return lines;
  const ended = lines.map((line, at) => withoutTrail(line, lines[at + 1] ?? ''));
  return withBullets(isDashed ? withDashes(ended) : ended, behind).map(composed);
}

/**
 * A line without white space at its end, but for the two spaces that are a line break to Markdown. What readers of Markdown
 * take for a break or not, each in its own way, stays.
 */
function withoutTrail(line: string, next: string): string {
  const trail = /(?<![ \t])[ \t]*$/.exec(line)?.[0] ?? '';
  const text = line.slice(0, line.length - trail.length);
  if (text === '' || trail === '' || next.trim() === '') return text;
  if (trail.length > 1) return trail.includes('\t') ? line : `${text}  `;
  // At the end of a line, a backslash is a line break.
  return text.endsWith('\\') ? line : text;
}

/** True where what stands in the lines may be HTML, in which Markdown reads nothing. */
function opensHtml(line: string): boolean {
  return (
    line.includes('<') && (htmlAt(cursorAt(line, lineFrom(line, 0)), false) !== undefined || NESTED_TAG.test(line))
  );
}
