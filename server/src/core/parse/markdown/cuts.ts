import { lineFrom } from './lines.ts';

// A fence at the beginning of a line. Its sign first: of most lines nothing else is looked at.
const FENCE = /(?=[`~])(?<=(?<![^\r\n])( {0,3}))(`{3,}|~{3,})[ \t]*(ya?ml\b)?/gi;
const TITLE = /^ {0,3}(#{1,6})[ \t]+\S/;

/**
 * The offsets at which a block of metadata that nobody closed must end so that the entries behind it are not lost:
 * at the next title, when another block opens before this one is closed, or when the text ends. Markdown itself would
 * swallow all that follows.
 */
export function metadataCuts(text: string): number[] {
  const cuts: number[] = [];
  let open: { readonly signs: string; readonly content: number } | undefined;
  for (const { 0: opening, 1: indent = '', 2: signs = '', 3: metadata, index: at } of text.matchAll(FENCE)) {
    const index = at - indent.length;
    const line = lineFrom(text, index);
    const opensOther = text.slice(at + opening.length, line.end).trim() !== '';
    if (open !== undefined && (metadata !== undefined || opensOther)) {
      // What would close a formula does not close the block above it.
      cuts.push(titleBetween(text, open.content, index) ?? index);
      open = undefined;
    } else if (open !== undefined && signs.startsWith(open.signs)) open = undefined;
    if (metadata !== undefined) open = { signs, content: line.next };
  }
  const title = open && titleBetween(text, open.content, text.length);
  return title === undefined ? cuts : [...cuts, title];
}

/** Where the first line of a part of a text stands that is a title. */
function titleBetween(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; ) {
    const line = lineFrom(text, at);
    if (isTitle(text, text.slice(at, line.end), line.next)) return at;
    at = line.next;
  }
  return undefined;
}

// A single # may be a comment of the block: it counts as a title only right before the next block.
function isTitle(text: string, content: string, next: number): boolean {
  const level = TITLE.exec(content)?.[1]?.length;
  if (level === undefined) return false;
  return level > 1 || /^\s*(?:`{3,}|~{3,})[ \t]*ya?ml\b/i.test(text.slice(next, next + 200));
}
