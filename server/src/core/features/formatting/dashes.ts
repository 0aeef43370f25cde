/** A line that begins with a bullet of Markdown, or may: in a quote, behind a tab. */
const BEGINS = /^[ \t>]*([-*+])(?:[ \t]|$)/;
/** The same with a text that Markdown cannot take for anything else once its bullet is a dash. */
const ITEM = /^( *)[*+]( {1,4})(?![-*+_=]+(?:\s|$)|\d{1,9}[.)](?:\s|$))\S/;
/** What makes it doubtful what a line is: code in a list, a bullet within an item, one that is typed. */
const DOUBTFUL = /^[ \t>]*(?:`{3}|~{3}|[●•■‣○◦▪]|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$))/;

/**
 * True where all lists of some lines have the same bullet, `*` or `+`, for which a dash may stand. Where there are two kinds, they
 * may keep two lists apart; in HTML, nothing is a bullet.
 */
export function mayHaveDashes(lines: readonly string[]): boolean {
  const [sign, ...others] = new Set(lines.flatMap(line => BEGINS.exec(line)?.[1] ?? []));
  if (sign === undefined || sign === '-' || others.length > 0) return false;
  return !lines.some(line => DOUBTFUL.test(line) || line.includes('<')) && areItems(lines);
}

/** Lines with dashes for such bullets. */
export function withDashes(lines: readonly string[]): readonly string[] {
  return lines.map(line => line.replace(/^( *)[*+](?= )/, '$1-'));
}

/** True where each line with a bullet is an item: none is code, or goes on with the text above it. */
function areItems(lines: readonly string[]): boolean {
  // How far the texts of the items are indented in which a line may stand.
  let open: readonly number[] = [];
  for (const line of lines) {
    const [, indent = '', space = ''] = ITEM.exec(line) ?? [];
    if (space !== '') {
      open = open.filter(offset => offset <= indent.length);
      if (indent.length > (open.at(-1) ?? 0) + 3) return false;
      open = [...open, indent.length + 1 + space.length];
    } else if (BEGINS.test(line)) return false;
    else if (/^\S/.test(line)) open = [];
  }
  return true;
}
