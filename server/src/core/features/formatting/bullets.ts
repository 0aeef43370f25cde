/** How lists begin in prose: by the signs of Markdown, or by those that are typed in their place. */

/** Signs that word processors give the items of a list, and of a list within one. Markdown takes them for text. */
const OUTER = '●•■‣';
const INNER = 'o○◦▪';

/** A line that begins with such a sign, and goes on with what cannot be taken for markup itself. */
const TYPED = new RegExp(
  `^( {0,3})([${OUTER}${INNER}])[ \\t\\u00a0]+(?=[\\p{L}\\p{N}«“"’'(%€*]|\\[[^\\]]+\\]\\()(?!\\d{1,9}[.)](?:\\s|$)|\\*+\\s)`,
  'u',
);
const DASH = /^( *)-( {1,4}|\t)(?=\S)/;
const BREAK = /^ *-(?:[ \t]*-){2,}[ \t]*$/;
const PLAIN_BULLET = new RegExp(`^[ \\t]*[-*+${OUTER}${INNER}][ \\t\\u00a0]+(?=\\S)`, 'u');
const ANY_BULLET = new RegExp(`^[ \\t]*[-${OUTER}${INNER}][ \\t\\u00a0]+(?=\\S)`, 'u');

/**
 * The lines of a prose, its bullets written as `- `, but for those of Markdown that are no dashes; as many as there were, in
 * their order. A sign of a list within a list is indented where it stands below an item. `behind` is what holds something next; empty for a title.
 */
export function withBullets(lines: readonly string[], behind: string): readonly string[] {
  let isInList = false;
  return lines.map((line, at) => {
    const [opening, indent = '', sign = ''] = TYPED.exec(line) ?? [];
    if (opening !== undefined) {
      const isNested = INNER.includes(sign) && isInList && indent === '';
      isInList ||= !isNested;
      return `${isNested ? '  ' : indent}- ${line.slice(opening.length)}`;
    }
    const dash = BREAK.test(line) ? null : DASH.exec(line);
    if (dash) isInList = true;
    else if (/^\S/.test(line) && (lines[at - 1] ?? '') === '') isInList = false;
    return dash && !holdsMore(lines, at, behind, indentOf(line)) ? withDash(line, dash) : line;
  });
}

/** A line whose bullet, if it has one that might be written otherwise, is a dash and not indented. */
export function plainBullet(line: string): string {
  return line.replace(PLAIN_BULLET, '- ');
}

/** What stands below an item is indented by its bullet: the bullet may get narrower only where nothing does. */
function withDash(line: string, [opening, indent = '']: RegExpExecArray): string {
  return `${indent}- ${line.slice(opening.length)}`;
}

/** True where something below an item is indented further than its bullet, before the list goes on or ends. */
function holdsMore(lines: readonly string[], item: number, behind: string, indent: number): boolean {
  for (let at = item + 1; at <= lines.length; at++) {
    const line = lines[at] ?? behind;
    if (line.trim() === '') continue;
    if (indentOf(line) > indent) return true;
    if (lines[at - 1]?.trim() === '' || ANY_BULLET.test(line)) return false;
  }
  return false;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
}
