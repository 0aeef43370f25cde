import { declarationAt, referencesIn } from '../index/references.ts';
import { qualifiedName } from '../model/id.ts';
import type { Referential } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { overlaps, type Span, textOf } from '../text/span.ts';
import { goesOnAs, idAfter, type ReferentialPair, type Versions } from './versions.ts';

/** Gives a span of a text of before in which each citation, and each link to the file of an action, has the id of after: who renumbers an action does not edit what cites it. */
export function citedText(versions: CitedVersions): (file: SourceFile, span: Span) => string {
  const moving = versions.pairs.filter(({ same }) => !same.isUnmoved);
  if (moving.length === 0) return textAsItIs;
  return (file, span) => {
    const own = moving.find(({ before: { files } }) => files.get(file.path) === file);
    const text = withNames(
      textOf(file.text, span),
      span.start,
      renamedIn(versions, file, span, homeOf(versions, file, span, own)),
    );
    return own ? withLinks(text, own) : text;
  };
}

type CitedVersions = Pick<Versions, 'before' | 'pairs' | 'crossings'>;

/** The référentiel of after in which a text of before stands; undefined for what stands around the measures. */
function homeOf(versions: CitedVersions, file: SourceFile, { start }: Span, own: ReferentialPair | undefined) {
  const id = own && versions.crossings.length > 0 ? declarationAt(file, start)?.id : undefined;
  const now = own && id !== undefined ? goesOnAs(versions, { referential: own.before, id }) : undefined;
  return now?.referential ?? own?.after;
}

function renamedIn(
  versions: CitedVersions,
  file: SourceFile,
  within: Span,
  home: Referential | undefined,
): readonly Renamed[] {
  return referencesIn(versions.before.workspace, file, { within }).flatMap(({ kind, referential, to, span: at }) => {
    const now = kind === 'prose' ? goesOnAs(versions, { referential, id: to }) : undefined;
    if (now === undefined) return [];
    const prefix = `${referential.name}_`;
    const isPrefixed = file.text.slice(at.start - prefix.length, at.start).toLowerCase() === prefix;
    // Around the measures, an id without a prefix means the référentiel that the keys beside it name.
    const meant = home ?? versions.pairs.find(({ before }) => before === referential)?.after;
    const name = isPrefixed || now.referential !== meant ? qualifiedName(now.referential.name ?? '', now.id) : now.id;
    const whole = { start: isPrefixed ? at.start - prefix.length : at.start, end: at.end };
    return name === textOf(file.text, whole) ? [] : [{ at: whole, now: name }];
  });
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
