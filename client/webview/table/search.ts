/** What is typed to find actions, held against their ids and titles. Pure. */

/** The beginning of an id with a dot in it, or of a word; a number alone may be either. */
export interface Term {
  readonly kind: 'id' | 'word' | 'number';
  readonly text: string;
}

/** An id, with the name of its référentiel (`cae_1.1.1`) or without. */
const ID = /^(?:[a-z][a-z\d]*_)?(\d+\.[\d.]*(?:[a-z][a-z\d.]*)?)$/;
const QUALIFIED = /^[a-z][a-z\d]*_(\d+)$/;

/** What is asked for, all of which must be found, in any order; none where nothing is. */
export function termsOf(query: string): readonly Term[] {
  return folded(query)
    .split(/\s+/)
    .flatMap((part): readonly Term[] => {
      const id = ID.exec(part)?.[1] ?? QUALIFIED.exec(part)?.[1];
      if (id !== undefined) return [{ kind: 'id', text: id }];
      return wordsOf(part).map(text => ({ kind: /^\d+$/.test(text) ? 'number' : 'word', text }));
    });
}

/** A title as `holds` wants it. */
export function searchText(title: string): string {
  return ['', ...wordsOf(folded(title))].join(' ');
}

/** True where the id begins with what is asked for, or a word of the title does. */
export function holds(id: string, title: string, { kind, text }: Term): boolean {
  const inId = kind !== 'word' && id.startsWith(text);
  return inId || (kind !== 'id' && title.includes(` ${text}`));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** For comparing without case, accents and ligatures. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}
