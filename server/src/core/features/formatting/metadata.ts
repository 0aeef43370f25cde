import type { Block, Field } from '../../model/source.ts';
import { composed } from './composed.ts';

/** A field with its lines, the first of which holds its key. */
interface Written {
  readonly field: Field;
  readonly lines: readonly string[];
}

/**
 * The lines of a block of metadata as they are laid out: keys in their order, a space behind each colon, no blank lines.
 * The order stays where a line of comment belongs to a place in it, and where `order` lacks a key. A block that YAML cannot
 * read, or that is written otherwise than a key a line, stays as it is.
 */
export function laidOutMetadata(
  text: string,
  { fields, content, fault }: Block,
  lines: readonly string[],
  order: readonly string[],
): readonly string[] {
  if (fault !== undefined || lines.some(line => ALIASED.test(line))) return lines;
  const written = fieldsIn(text.slice(content.start, content.end), fields, content.start, lines);
  if (written === undefined) return lines;
  const { above, all } = written;
  const isFree = ![...above, ...all.flatMap(one => one.lines)].some(line => COMMENT.test(line));
  const isKnown = all.every(({ field }) => order.includes(field.key));
  const place = ({ field }: Written) => order.indexOf(field.key);
  const ordered = isFree && isKnown ? all.toSorted((a, b) => place(a) - place(b)) : all;
  return [...above.filter(line => line.trim() !== '').map(trimmedEnd), ...ordered.flatMap(fieldLines)];
}

const COMMENT = /^#/;
/** Where a value is named or named again, order counts. */
const ALIASED = /^[^#]*[:-][ \t]+[&*!]/;
const KEY = /^([^\s:]+|'[^']*'|"[^"]*")[ \t]*:(?:[ \t]+|$)/;
const VERBATIM = /^[|>]/;

/** The lines of each field, and those above the first; undefined where keys do not begin their lines. */
function fieldsIn(
  source: string,
  fields: readonly Field[],
  at: number,
  lines: readonly string[],
): { readonly above: readonly string[]; readonly all: readonly Written[] } | undefined {
  const firsts: number[] = [];
  // From one key to the next: from the beginning to each of them would take the square of a long block.
  let [line, counted] = [0, 0];
  for (const { keySpan } of fields) {
    const start = keySpan.start - at;
    const first = /['"]/.test(source[start - 1] ?? '') ? start - 1 : start;
    line += source.slice(counted, first).split(/\r\n?|\n/).length - 1;
    counted = first;
    if (!/^[\r\n]?$/.test(source[first - 1] ?? '') || !KEY.test(lines[line] ?? '')) return undefined;
    firsts.push(line);
  }
  const all = fields.map((field, index) => ({ field, lines: lines.slice(firsts[index], firsts[index + 1]) }));
  return { above: lines.slice(0, firsts[0] ?? lines.length), all };
}

function fieldLines({ lines: [first = '', ...more] }: Written): readonly string[] {
  const [opening = '', key = ''] = KEY.exec(first) ?? [];
  const value = first.slice(opening.length).trimEnd();
  const head = value === '' ? `${key}:` : `${key}: ${readable(value)}`;
  if (VERBATIM.test(value)) return [head, ...withoutLastBlanks(more)];
  return [head, ...more.filter(line => line.trim() !== '').map(line => readable(trimmedEnd(line)))];
}

/** The accents of a text for readers in their letters. A name of one word may be one that other files use, as it is written. */
function readable(text: string): string {
  return /\S\s+\S/.test(text.replace(/^\s*-\s+/, '')) ? composed(text) : text;
}

function trimmedEnd(line: string): string {
  return line.replace(/(?<![ \t])[ \t]+$/, '');
}

function withoutLastBlanks(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex(line => line.trim() !== '') + 1);
}
