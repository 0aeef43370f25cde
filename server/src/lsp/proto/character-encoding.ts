/** How a client counts the characters of a line: in units of UTF-16, in bytes of UTF-8, or in code points. */
export type CharacterEncoding = 'utf-16' | 'utf-8' | 'utf-32';

// As of the language: one server is a process, and speaks with one client.
let chosen: CharacterEncoding = 'utf-16';

/** Counts from now on as a client does. */
export function countIn(encoding: CharacterEncoding): void {
  chosen = encoding;
}

export function characterEncoding(): CharacterEncoding {
  return chosen;
}

/** The first that a client offers, the best first, of those that we know; every client knows UTF-16. */
export function encodingOf(offered: readonly string[] = []): CharacterEncoding {
  return offered.find(isKnown) ?? 'utf-16';
}

/** How many characters a text has, as the client counts them. */
export function charactersOf(text: string): number {
  if (chosen === 'utf-16') return text.length;
  let count = 0;
  for (const sign of text) count += SIZES[chosen](sign);
  return count;
}

/** How many units of UTF-16 so many characters of a line are; a place within a sign is its begin, one beyond the line its end. */
export function unitsOf(line: string, characters: number): number {
  if (chosen === 'utf-16') return isWithinSign(line, characters) ? characters - 1 : Math.min(characters, line.length);
  let units = 0;
  let left = characters;
  for (const sign of line) {
    left -= SIZES[chosen](sign);
    if (left < 0) break;
    units += sign.length;
  }
  return units;
}

function isWithinSign(line: string, at: number): boolean {
  return (line.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** How much of a line one sign is; half of a pair of UTF-16 stands for the sign that is written in its place. */
const SIZES: Readonly<Record<CharacterEncoding, (sign: string) => number>> = {
  'utf-16': sign => sign.length,
  'utf-8': sign => {
    const point = sign.codePointAt(0) ?? 0;
    return 1 + Number(point > 0x7f) + Number(point > 0x7ff) + Number(point > 0xffff);
  },
  'utf-32': () => 1,
};

function isKnown(offered: string): offered is CharacterEncoding {
  return Object.hasOwn(SIZES, offered);
}
