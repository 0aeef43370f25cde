import { memory } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';
import { type Span, span } from '../../text/span.ts';

/** The title that a reference gives behind the id, as it is written there, without the signs around it. */
export interface CitedTitle {
  readonly text: string;
  readonly span: Span;
}

/** The title behind a reference that ends at an offset; undefined where none follows. */
export function citedTitle(file: SourceFile, end: number): CitedTitle | undefined {
  const titles = known(file, [], () => new Map());
  if (!titles.has(end)) titles.set(end, readTitle(file.text, end));
  return titles.get(end);
}

const known = memory<SourceFile, Map<number, CitedTitle | undefined>>();

// A title follows a colon, a dash or an opening quote, be it in parentheses, and begins with a capital.
const TITLE =
  /^\.?[ \t\u00a0\u202f]*(?:[:–—-][ \t\u00a0\u202f]*)?(?:[:–—-]|\(?[«"“]|\*{1,2}|_)[ \t\u00a0\u202f]*(?:«|"|“|\*{1,2}|_)?[ \t\u00a0\u202f]*(\p{Lu}[^\r\n»"”*_;]*)/u;

function readTitle(text: string, end: number): CitedTitle | undefined {
  const [whole = '', written = ''] = TITLE.exec(text.slice(end, end + 300)) ?? [];
  const title = written.replace(/\s*\([^)]*\)?\s*$|[\s.,]+$/gu, '').trim();
  if (title === '') return undefined;
  const start = end + whole.length - written.length;
  return { text: title, span: span(start, start + title.length) };
}
