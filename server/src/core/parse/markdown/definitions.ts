const LABEL = /\[(?:\\[\\[\]]|[^\\[\]]|\\(?![\\[\]]))+\]:[ \t]*\n?[ \t]*/y;
const ENCLOSED = /<(?:\\[\\<>]|[^\\<>\n]|\\(?![\\<>]))*>/y;
const END_OF_LINE = /[ \t]*(?:\n|$)/y;
const LABEL_LIMIT = 999;

/**
 * How many lines the link definitions (`[label]: destination "title"`) at the start of a paragraph take: what stands in them
 * is no text, and cannot be underlined. The lines come without the white space before them.
 */
export function definitionLines(lines: readonly string[]): number {
  const text = lines.join('\n');
  const closings = new Map<string, number>();
  let end = 0;
  for (let next = definitionEnd(text, end, closings); next !== undefined; next = definitionEnd(text, end, closings)) {
    end = next;
    if (end >= text.length) return lines.length;
  }
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The offset behind the line that ends the definition at an offset; undefined where there is none. */
function definitionEnd(text: string, from: number, closings: Map<string, number>): number | undefined {
  const label = matchAt(LABEL, text, from);
  if (label === undefined || !isLabel(text.slice(from + 1, text.indexOf(']:', from)))) return undefined;
  const destination = text[label] === '<' ? matchAt(ENCLOSED, text, label) : rawDestinationEnd(text, label);
  if (destination === undefined) return undefined;
  const title = titleEnd(text, destination, closings);
  return (
    (title === undefined ? undefined : matchAt(END_OF_LINE, text, title)) ?? matchAt(END_OF_LINE, text, destination)
  );
}

function isLabel(label: string): boolean {
  return label.length <= LABEL_LIMIT && label.trim() !== '';
}

/** Behind an address without `<>`: no spaces, and its brackets in pairs. */
function rawDestinationEnd(text: string, from: number): number | undefined {
  let depth = 0;
  let at = from;
  for (; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (/[ \t\n]/.test(sign) || (sign === ')' && depth === 0)) break;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: CommonMark excludes them from addresses.
    if (/[\x01-\x1f\x7f]/.test(sign)) return undefined;
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '\\' && /[\\()]/.test(text[at + 1] ?? '')) at++;
  }
  return at > from && depth === 0 ? at : undefined;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['(', ')'],
]);

/** Behind a title, which white space sets apart; `closings` remembers where no closing sign comes any more. */
function titleEnd(text: string, from: number, closings: Map<string, number>): number | undefined {
  const start = matchAt(/[ \t]*\n?[ \t]*/y, text, from) ?? from;
  const closing = CLOSING.get(text[start] ?? '');
  if (closing === undefined || start === from || start >= (closings.get(closing) ?? text.length)) return undefined;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === closing) return at + 1;
  }
  closings.set(closing, start);
  return undefined;
}

/** The offset behind what a sticky pattern matches. */
function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
