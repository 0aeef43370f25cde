import { isSameKey, memoryOfTexts } from '../memory/memory.ts';

/**
 * What a text says, word by word and sign by sign, without what only says how it looks: white space, emphasis, bullets, titles,
 * kinds of apostrophes, the way in which a link is written. Two texts that say the same have the same. Fingerprints, and with them the
 * approvals in files of version 1, rest on these words: other ones need another version of the file.
 */
export function wordsOf(text: string): readonly string[] {
  return known(text, () => {
    const even = text.normalize('NFC').replace(LIKE_APOSTROPHES, "'").replace(DASHES, '-').replace(/\s+/g, narrowed);
    const plain = withoutMarks(withoutHtml(even));
    return plain.match(WORD) ?? [];
  });
}

/** True for texts that say the same. */
export function saysTheSame(a: string, b: string): boolean {
  return a === b || isSameKey(wordsOf(a), wordsOf(b));
}

/** True for what is a word or a number, and no sign. */
export function isWord(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

// A text is asked for a few times while it is compared, and then no more.
const known = memoryOfTexts<readonly string[]>(500);

const WORD = /[\p{L}\p{N}\p{M}]+(?:[_.,:/][\p{L}\p{N}\p{M}]+)*|[^\s_]/gu;
export const LIKE_APOSTROPHES = /[’ʼ‘]/g;
const DASHES = /[–—‑‐]/g;

/** White space as one sign: what reads marks must not try each of many. */
function narrowed(blank: string): string {
  return /[\n\r]/.test(blank) ? '\n' : ' ';
}

function withoutHtml(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  return text
    .replace(/<a\s[^<>]*?href="([^"<>]*)"[^<>]*>([^<>]*)<\/a>/gi, (_, address: string, name: string) =>
      linked(name, address),
    )
    .replace(/<(https?:[^\s<>]*)>/gi, ' $1 ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(#\d{1,6}|#x[\da-f]{1,5}|amp|lt|gt|quot|apos|nbsp);/gi, (_, name: string) => entity(name.toLowerCase()));
}

function entity(name: string): string {
  if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return String.fromCodePoint(Math.min(Number.parseInt(name.slice(1), 10), 0x10ffff));
  return ENTITIES[name] ?? ' ';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Without the marks of Markdown. */
function withoutMarks(text: string): string {
  return text
    .replace(
      /!?\[([^[\]]*)\]\(\s*<?((?:[^\s()<>\\]|\\.)*)>?(?:\s+"[^"]*")?\s*\)/g,
      (_, name: string, address: string) => linked(name, address),
    )
    .replace(
      /^[\t ]*(?:>[\t ]*)*(?:(?:[-+*]|o|\d{1,3}[.)])[\t \u00a0]+|[•●▪■‣○◦·][\t \u00a0]*)?(?:#{1,6}[\t ]+)?/gm,
      '',
    )
    .replace(/^[\t |:-]+$/gm, '')
    .replace(/[*`|]/g, ' ')
    .replace(/\\/g, '');
}

/** An address that is its own name is told once. */
function linked(name: string, address: string): string {
  const [own, other] = [name, address].map(text => text.replaceAll('\\', '').trim());
  return own === other ? ` ${own} ` : ` ${own} ${other} `;
}
