import { memory } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';

// A title follows a colon, a dash or an opening quote, and begins with a capital.
const TITLE =
  /^\.?[ \t\u00a0\u202f]*(?:[:–—-][ \t\u00a0\u202f]*)?(?:[:–—-]|«|"|“|\*{1,2}|_)[ \t\u00a0\u202f]*(?:«|"|“|\*{1,2}|_)?[ \t\u00a0\u202f]*(\p{Lu}[^\r\n»"”*_;]*)/u;

// Enough for any title.
const LONGEST = 300;

const titles = memory<SourceFile, Map<number, string>>();

/** The title that a text gives behind a cited id, which ends at an offset: `6.1.1 : Développer …`; empty where it gives none. */
export function titleBehind(file: SourceFile, end: number): string {
  const known = titles(file, [], () => new Map());
  const title = known.get(end) ?? readTitle(file.text.slice(end, end + LONGEST));
  known.set(end, title);
  return title;
}

function readTitle(text: string): string {
  const title = TITLE.exec(text)?.[1] ?? '';
  return title.replace(/\s*\([^)]*\)?\s*$|[\s.,]+$/gu, '').trim();
}
