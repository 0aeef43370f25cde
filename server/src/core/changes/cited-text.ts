import { referencesIn } from '../index/references.ts';
import type { SourceFile } from '../model/source.ts';
import { overlaps, type Span, textOf } from '../text/span.ts';
import type { ReferentialPair, Versions } from './versions.ts';
import { idAfter } from './versions.ts';

/** Gives a span of a text of before in which each citation, and each link to the file of an action, has the id of after: who renumbers an action does not edit what cites it. */
export function citedText({
  before,
  pairs,
}: Pick<Versions, 'before' | 'pairs'>): (file: SourceFile, span: Span) => string {
  const moving = pairs.filter(({ same }) => !same.isUnmoved);
  if (moving.length === 0) return textAsItIs;
  return (file, span) => {
    const renamed = referencesIn(before.workspace, file, { within: span }).flatMap(
      ({ kind, referential, to, span: at }) => {
        const pair = moving.find(one => one.before === referential);
        const now = pair && idAfter(pair.same, to);
        return kind === 'prose' && now !== undefined && now !== to ? [{ at, now }] : [];
      },
    );
    const own = moving.find(({ before: { files } }) => files.get(file.path) === file);
    const text = withNames(textOf(file.text, span), span.start, renamed);
    return own ? withLinks(text, own) : text;
  };
}

/** The same function wherever nothing is renamed: what is found out with it is kept. */
function textAsItIs({ text }: SourceFile, span: Span): string {
  return textOf(text, span);
}

interface Renamed {
  readonly at: Span;
  readonly now: string;
}

function withNames(text: string, start: number, renamed: readonly Renamed[]): string {
  const within = { start, end: start + text.length };
  return renamed
    .filter(({ at }) => overlaps(at, within))
    .toSorted((a, b) => b.at.start - a.at.start)
    .reduce((all, { at, now }) => all.slice(0, at.start - start) + now + all.slice(at.end - start), text);
}

/** Files are named after the ids of their measures. */
function withLinks(text: string, { same }: ReferentialPair): string {
  if (!text.includes('.md')) return text;
  return text.replace(/(?<=[(/\s<])(\d[\w.]*)\.md\b/g, (whole, id: string) => {
    const now = idAfter(same, id);
    return now === undefined ? whole : `${now}.md`;
  });
}
