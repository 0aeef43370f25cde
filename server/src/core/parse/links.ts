import { memory } from '../memory/memory.ts';
import type { SourceFile } from '../model/source.ts';
import { type Span, span } from '../text/span.ts';
import { markdownBlocks } from './markdown/blocks.ts';

/** Where a link or a picture of a text leads, as it is written: a path from the folder of the file. */
export interface Link {
  /** Of the path alone, without what follows it (`#title`) or stands around it (`<>`). */
  readonly span: Span;
  /** As files are called: nothing in it is encoded. */
  readonly path: string;
  /** True where `<>` stand around it, so that spaces are read. */
  readonly isBracketed: boolean;
  /** The title in that text that it leads to, as it is written behind `#`; empty for none. */
  readonly anchor: string;
}

/** `](path)`, `](<path> "title")`, `](#title)` and `[name]: path`, without addresses (`https:`) and paths from a root. */
const LINK =
  /(?:\]\([ \t]*|^ {0,3}\[[^\][\n]+\]:[ \t]*)(?:<([^<>\n#?]+)(?:\?[^<>\n#]*)?(?:#([^<>\n]*))?>|((?=#)|[^\s()<>#?]+)(?:\?[^\s()<>#]*)?(?:#([^\s()<>]*))?)/dgmu;
const OF_NO_FOLDER = /^(?:[a-z][a-z\d+.-]*:|[/\\])/i;

const NONE: readonly Link[] = [];
const known = memory<SourceFile, readonly Link[]>();

/** The links of a file to others and to its own titles, in the order of the text; code and comments have none. */
export function linksIn(file: SourceFile): readonly Link[] {
  return known(file, [], () => {
    const { text } = file;
    if (!text.includes('](') && !text.includes(']:')) return NONE;
    const links = markdownBlocks(text).flatMap(({ kind, span: { start, end } }) =>
      kind === 'prose' || kind === 'heading' ? linksOf(text.slice(start, end), start) : [],
    );
    return links.length === 0 ? NONE : links;
  });
}

function linksOf(prose: string, start: number): readonly Link[] {
  return [...prose.matchAll(LINK)].flatMap(({ 1: bracketed, 2: inBrackets, 3: bare = '', 4: plain, indices }) => {
    const written = bracketed ?? bare;
    const [from, to] = indices?.[bracketed === undefined ? 3 : 1] ?? [0, 0];
    if (OF_NO_FOLDER.test(written)) return [];
    const anchor = decoded(inBrackets ?? plain ?? '');
    const isBracketed = bracketed !== undefined;
    return [{ span: span(start + from, start + to), path: decoded(written), isBracketed, anchor }];
  });
}

/** A path or an anchor of a link as files and titles are called; what is no code of a sign stands for itself. */
export function decoded(written: string): string {
  return written.replace(/(?:%[\da-f]{2})+/gi, codes => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
