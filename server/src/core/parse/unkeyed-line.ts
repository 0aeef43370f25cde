import type { BlockFault } from '../model/source.ts';
import { type Span, trimSpan } from '../text/span.ts';
import { linesOf } from './markdown/lines.ts';

/** `points:20`, whose key YAML does not see; an address is no such line. */
const NO_SPACE = /^[ \t]*[\p{L}_][\p{L}\p{N}_-]*:(?![ \t]|\/\/|$)/u;
/** `points 20`: a word and a value. */
const NO_COLON = /^[ \t]*[\p{L}_][\p{L}\p{N}_-]*[ \t]+[^\s:]+[ \t]*$/u;
const KEYED = /^[ \t]*(?:-(?:[ \t]|$)|[^:\s]+[ \t]*:(?:[ \t]|$))/u;
const NOTHING = /^[ \t]*(?:#|$)/;

/** A line of a block with the space behind its colon that it lacks; undefined for any other line. */
export function withSpace(line: string): string | undefined {
  return NO_SPACE.test(line) ? line.replace(':', ': ') : undefined;
}

/** A line of a block with the colon behind its first word that it lacks; undefined for any other line. */
export function withColon(line: string): string | undefined {
  return NO_COLON.test(line) ? line.replace(/([^ \t])[ \t]+/, '$1: ') : undefined;
}

/**
 * The line that makes a block unreadable because no key is seen in it. YAML complains of the next one, which it takes for
 * the rest of this one: `end` is where it complains. Undefined where the line of the complaint is to blame itself.
 */
export function unkeyedLine(text: string, content: Span, end: number): BlockFault | undefined {
  let found: Span | undefined;
  for (const line of linesOf(text, content)) {
    if (line.start > end) break;
    const body = text.slice(line.start, line.end);
    if (NOTHING.test(body)) continue;
    if (!KEYED.test(body)) found ??= line;
    else if (line.next <= end) found = undefined;
  }
  if (found === undefined) return undefined;
  const body = text.slice(found.start, found.end);
  const reason = NO_SPACE.test(body) ? 'no-space' : NO_COLON.test(body) ? 'no-colon' : undefined;
  return reason && { reason, span: trimSpan(text, found) };
}
