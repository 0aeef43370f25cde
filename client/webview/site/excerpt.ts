/** A piece of a text around what was looked for in it. Pure. */
import { folded, wordsOf } from './folded.ts';
import { placeOf } from './search.ts';

export interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** How many letters are shown before and behind the first word that is found. */
const BEFORE = 60;
const BEHIND = 160;

/** The parts of the piece, in their order; none where the text has none of the words. */
export function excerpt(text: string, wanted: string): readonly ExcerptPart[] {
  const plain = folded(text);
  const places = wordsOf(wanted).flatMap(word => {
    const at = placeOf(plain, word, 0);
    return at < 0 ? [] : [{ at, end: at + word.length }];
  });
  const [first] = places.sort((a, b) => a.at - b.at);
  if (first === undefined) return [];
  const start = first.at <= BEFORE ? 0 : startBefore(text, first.at);
  const cut = text.lastIndexOf(' ', first.at + BEHIND);
  const end = first.at + BEHIND >= text.length ? text.length : Math.max(cut, first.end);
  const parts: ExcerptPart[] = [];
  let from = start;
  for (const { at, end: behind } of places) {
    if (at < from || behind > end) continue;
    parts.push({ text: text.slice(from, at), isFound: false }, { text: text.slice(at, behind), isFound: true });
    from = behind;
  }
  parts.push({ text: text.slice(from, end), isFound: false });
  const shown = parts.filter(part => part.text !== '');
  return [
    ...(start > 0 ? [{ text: '… ', isFound: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: ' …', isFound: false }] : []),
  ];
}

/** Behind a space, where one is near before what was found; an address has none. */
function startBefore(text: string, found: number): number {
  const space = text.slice(0, found).indexOf(' ', found - BEFORE);
  return space < 0 ? found - BEFORE : space + 1;
}
