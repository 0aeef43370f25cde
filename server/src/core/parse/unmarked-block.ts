import { nearest } from '../model/nearest.ts';
import type { CodeBlock, Entry } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { type Span, span, textOf } from '../text/span.ts';
import { fieldOf } from './fields.ts';
import { type Line, linesOf } from './markdown/lines.ts';

/** The languages of a block of metadata. */
export const YAML: readonly string[] = ['yaml', 'yml'];

/** A line that gives an id, in a text that need not be YAML. */
export const ID_LINE = /^[ \t]*(?:id|identifiant)[ \t]*:[ \t]*["']?([^"'\s#]*)/m;

/** The block right below a title that holds an id, on a line like this, and whose fence does not say, or says wrongly, that it is YAML. */
export function unmarkedBlock(text: string, entry: Entry, idLine: RegExp = ID_LINE): CodeBlock | undefined {
  const [block] = entry.code;
  if (entry.block !== undefined || block === undefined || YAML.includes(block.language)) return undefined;
  if (text.slice(entry.titleSpan.end, block.span.start).trim() !== '') return undefined;
  const isMeant = block.language === '' || nearest(block.language, YAML) !== undefined;
  return isMeant && idLine.test(textOf(text, block.content)) ? block : undefined;
}

/** The lines below a title that were meant to be its block, where no fence opens it. */
export interface UnfencedBlock {
  /** The lines with keys, from the start of the first to the end of the last. */
  readonly keys: Span;
  /** The line of dashes above them, or a fence that opens nothing, and that of dashes or of a fence below; undefined where there is none. */
  readonly above: Span | undefined;
  readonly below: Span | undefined;
  /** The line that opens a block right below them, in which no id stands: it was to be above them. */
  readonly opening: Span | undefined;
}

const KEY_LINE = /^[ \t]*(?:#[ \t]|[a-zA-Z_]+[ \t]*:(?:[ \t]|$))/;
const NOTHING = /^[ \t]*(?:<!--.*-->[ \t]*)?$/;
/** Dashes; or the fence of a block that is indented so far that it opens none. */
const OPENING = /^(?:-{3,}|[ \t]+`{3,}[ \t]*ya?ml)[ \t]*$/;
const FENCE = /^(?:-{3,}|`{3,}|~{3,})[ \t]*$/;
/** In characters: no block that was typed is longer. */
const LONGEST = 2000;

/** The lines right below a title that hold an id, on one like this, outside of any block, or above one. */
export function unfencedBlock(text: string, entry: Entry, idLine: RegExp = ID_LINE): UnfencedBlock | undefined {
  const { block } = entry;
  if (block && (block.fault || fieldOf(entry, ...ID_KEYS))) return undefined;
  const start = entry.titleSpan.end;
  const within = span(start, Math.min(block?.span.start ?? entry.span.end, start + LONGEST));
  const lines = [...linesOf(text, within)].slice(1).filter(line => !NOTHING.test(textOf(text, line)));
  const is = (line: Line | undefined, pattern: RegExp) => line !== undefined && pattern.test(textOf(text, line));
  const opening = is(lines[0], OPENING) ? 1 : 0;
  const rest = lines.slice(opening);
  const count = rest.findIndex(line => !is(line, KEY_LINE));
  const keys = count < 0 ? rest : rest.slice(0, count);
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined || !idLine.test(textOf(text, span(first.start, last.end))))
    return undefined;
  const below = rest[keys.length];
  // What stands between them and a block is a text, or one that nobody can tell from a text.
  if (block && (below || opening === 1 || within.end < block.span.start)) return undefined;
  return {
    keys: span(first.start, last.end),
    above: opening === 1 ? lines[0] : undefined,
    below: is(below, FENCE) ? below : undefined,
    opening: block && span(block.span.start, block.content.start),
  };
}
