import type { Span } from '../../server/src/core/text/span.ts';

/** A text of a test with its marks taken out: `<|>` is a cursor, `<|…|>` a range; `//- 6.5.1.md` starts a file. */
export interface Fixture {
  /** By path, in the order in which they were written. */
  readonly files: ReadonlyMap<string, string>;
  readonly marks: readonly Mark[];
}

/** A marked place; a cursor is an empty range. */
export interface Mark {
  readonly file: string;
  readonly span: Span;
}

const FILE = /^\/\/- (.+)\n/gm;
// `<|>>>>>>>` opens a range that begins with git's own sign.
const SIGN = /<\|>(?!>)|<\||\|>/g;

/** Reads a fixture; a text without a file name is that of `/ws/1.1.1.md`. Paths are put below `/ws`. */
export function parseFixture(text: string): Fixture {
  const files = new Map<string, string>();
  const marks: Mark[] = [];
  for (const { path, body } of filesOf(text)) {
    const stripped = strip(body);
    files.set(path, stripped.text);
    marks.push(...stripped.spans.map(span => ({ file: path, span })));
  }
  return { files, marks };
}

/** The only mark of a fixture. */
export function onlyMark({ marks }: Fixture): Mark {
  const [mark, ...others] = marks;
  if (mark === undefined || others.length > 0) throw new Error(`The fixture needs one mark, and has ${marks.length}`);
  return mark;
}

function filesOf(text: string): { path: string; body: string }[] {
  const headers = [...text.matchAll(FILE)];
  if (headers.length === 0) return [{ path: '/ws/1.1.1.md', body: text }];
  return headers.map((header, at) => ({
    path: `/ws/${header[1]}`,
    body: text.slice(header.index + header[0].length, headers[at + 1]?.index ?? text.length),
  }));
}

function strip(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  let from = 0;
  for (const sign of marked.matchAll(SIGN)) {
    text += marked.slice(from, sign.index);
    from = sign.index + sign[0].length;
    if (sign[0] === '<|') open.push(text.length);
    else if (sign[0] === '<|>') spans.push({ start: text.length, end: text.length });
    else {
      const start = open.pop();
      if (start === undefined) throw new Error('A mark is closed that was not opened');
      spans.push({ start, end: text.length });
    }
  }
  if (open.length > 0) throw new Error('A mark is opened and not closed');
  return { text: text + marked.slice(from), spans: spans.sort((a, b) => a.start - b.start) };
}
