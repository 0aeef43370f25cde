import MarkdownIt from 'markdown-it';
import { once } from '../core/memory/once.ts';
import type { Referential } from '../core/model/referential.ts';
import type { Entry, SourceFile } from '../core/model/source.ts';
import { CHILDREN_SECTION, DESCRIPTION_SECTION, sectionKey } from '../core/model/words.ts';
import { positionAt } from '../core/text/line-index.ts';
import type { Token } from '../reading/tokens.ts';
import { changed } from '../reading/tokens.ts';
import type { Html } from '../words/html.ts';
import { inFrench } from './french.ts';

/** HTML in a text is shown letter by letter, what an address would run is no link, and no picture is asked for from anywhere. */
const markdown = once(() => {
  const own = new MarkdownIt({ html: false, linkify: true }).disable('image');
  // An address that a text writes out is a link, as in the preview; `1.1.fr` or `mairie@ville.fr` may be none.
  own.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  return own;
});

const CHILDREN = sectionKey(CHILDREN_SECTION);

/** The tokens of a text. */
export function tokensOf(text: string): readonly Token[] {
  return markdown().parse(text, {});
}

/**
 * Tokens as HTML. Its titles begin at a level and leave none out, whatever those of the text do: who hears a page finds the way by
 * them.
 */
export function rendered(tokens: readonly Token[], top: number): Html {
  const levels = levelsOf(tokens, top);
  const french = Object.entries(inFrench());
  const shown = tokens.map((token, at) => {
    const level = levels.get(at);
    const own = level === undefined ? token : changed(token, { tag: `h${level}` });
    return french.length > 0 && isOutermost(own) ? changed(own, { attrs: [...(own.attrs ?? []), ...french] }) : own;
  });
  const { renderer, options } = markdown();
  // markdown-it changes none of them; it escapes what is text, and the rest is HTML of ours.
  return {
    html: renderer.render(shown as Parameters<typeof renderer.render>[0], options, {}),
  };
}

/** True for what holds a piece of the text; what stands there as HTML is of ours, in the words of the page. */
function isOutermost({ level, nesting, type }: Token): boolean {
  return level === 0 && nesting >= 0 && type !== 'inline' && type !== 'html_block';
}

/** What belongs to each entry, of the tokens of its file. */
export function tokensByEntry(
  { lines }: SourceFile,
  entries: readonly Entry[],
  tokens: readonly Token[],
): ReadonlyMap<Entry, readonly Token[]> {
  const starts = entries.map(entry => positionAt(lines, entry.titleSpan.start).line);
  const own = new Map<Entry, Token[]>(entries.map(entry => [entry, []]));
  let depth = 0;
  let at = 0;
  for (const token of tokens) {
    // A title that only we take for one stands in no token of its own: what follows it belongs to it all the same.
    const line = depth === 0 && token.map ? token.map[0] : -1;
    while (line >= (starts[at + 1] ?? Number.POSITIVE_INFINITY)) at++;
    const entry = entries[at];
    if (entry) own.get(entry)?.push(token);
    depth += /_open$/.test(token.type) ? 1 : /_close$/.test(token.type) ? -1 : 0;
  }
  return own;
}

/**
 * What is shown of an entry without two titles that the form asks for and that tell a reader nothing: of the description right below
 * its metadata, and of the actions that have texts of their own.
 */
export function withoutFormTitles(tokens: readonly Token[]): readonly Token[] {
  const ends = tokens.flatMap(({ type }, at) => (type === 'heading_close' ? [at] : []));
  const [title = -1] = ends;
  const begins = tokens[title + 1]?.type === 'html_block' ? title + 2 : title + 1;
  const isDescribed =
    tokens[begins]?.type === 'heading_open' && sectionKey(textAt(tokens, begins)) === sectionKey(DESCRIPTION_SECTION);
  const rest = isDescribed ? tokens.toSpliced(begins, (ends[1] ?? begins) - begins + 1) : tokens;
  const last = rest.findLastIndex(({ type }) => type === 'heading_open');
  const isEmpty = last > 0 && rest.at(-1)?.type === 'heading_close' && sectionKey(textAt(rest, last)) === CHILDREN;
  return isEmpty ? rest.slice(0, last) : rest;
}

/** The text of a title without an id before it. */
function textAt(tokens: readonly Token[], heading: number): string {
  return tokens[heading + 1]?.content ?? '';
}

/** The entries of a file that have a text of their own on a page: its actions, or what stands around them. */
export function entriesOf(file: SourceFile, referential: Referential | undefined): readonly Entry[] {
  if (referential === undefined) return file.entries;
  const declared = file.declarations.flatMap(({ id, entry }) => (id === undefined ? [] : [entry]));
  return declared.length > 0 ? declared : file.entries.slice(0, 1);
}

function levelsOf(tokens: readonly Token[], top: number): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const open: { readonly written: number; readonly level: number }[] = [];
  for (const [at, { type, tag }] of tokens.entries()) {
    if (type === 'heading_open') {
      const written = Number(tag.slice(1));
      while ((open.at(-1)?.written ?? 0) >= written) open.pop();
      const level = Math.min(6, (open.at(-1)?.level ?? top - 1) + 1);
      open.push({ written, level });
      levels.set(at, level);
    } else if (type === 'heading_close') levels.set(at, open.at(-1)?.level ?? top);
  }
  return levels;
}
