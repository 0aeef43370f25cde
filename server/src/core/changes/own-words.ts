import { memory } from '../memory/memory.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { Entry, SourceFile } from '../model/source.ts';
import { DESCRIPTION_SECTION, isChildrenTitle, sectionKey } from '../model/words.ts';
import { FORMULA_LANGUAGE } from '../parse/formula/language.ts';
import { type Span, textOf } from '../text/span.ts';
import { wordsOf } from './words-of.ts';

/** A part of the text of an entry. */
export interface TextPart {
  /** Undefined where no title stands above it. */
  readonly section: string | undefined;
  /** Of its title; of the entry where it has none. */
  readonly titleSpan: Span;
  /** Prose, and code that is no formula. */
  readonly spans: readonly Span[];
}

/**
 * The parts of the text of an entry by what their titles are compared by, without its block, its formulas and what stands below it.
 * What stands above all sections describes the entry, as the sheets have it (platform, section 9).
 */
export function textParts(entry: Entry): ReadonlyMap<string, TextPart> {
  const parts = new Map<string, TextPart>();
  const add = (key: string, part: TextPart) => {
    const known = parts.get(key);
    parts.set(key, known ? { ...part, spans: [...known.spans, ...part.spans] } : part);
  };
  const code = entry.code.filter(({ language }) => language !== FORMULA_LANGUAGE);
  const [first] = entry.sections;
  const isAbove = ({ start }: Span) => first === undefined || start < first.titleSpan.start;
  const above = [...entry.intro, ...code.map(({ content }) => content).filter(isAbove)];
  add(sectionKey(DESCRIPTION_SECTION), { section: undefined, titleSpan: entry.titleSpan, spans: above });
  for (const [at, { title, titleSpan, body }] of entry.sections.entries()) {
    const end = entry.sections[at + 1]?.titleSpan.start ?? entry.span.end;
    const own = code.filter(({ span }) => titleSpan.start < span.start && span.start < end);
    const spans = [...body, ...own.map(({ content }) => content)].sort((a, b) => a.start - b.start);
    if (spans.length > 0 || !isChildrenTitle(title)) add(sectionKey(title), { section: title, titleSpan, spans });
  }
  return parts;
}

/** The text of an action as it is written, without its title, its block and what stands below it. */
export function ownText({ sources }: Pick<Referential, 'sources'>, { id }: Pick<Action, 'id'>): string {
  const source = sources.get(id);
  if (source === undefined) return '';
  const { entry } = source.declaration;
  const start = entry.block?.span.end ?? entry.titleSpan.end;
  return source.file.text.slice(start, entry.children[0]?.span.start ?? entry.span.end).trim();
}

/** All words of an action's own text, its title first; empty for one that no file declares. */
export function ownWords({ sources }: Pick<Referential, 'sources'>, { id }: Pick<Action, 'id'>): OwnWords {
  const source = sources.get(id);
  if (source === undefined) return NO_WORDS;
  const { file, declaration } = source;
  return known(declaration.entry, [file], () => {
    const title = wordsOf(declaration.entry.title);
    const text = wordsIn(file, [...textParts(declaration.entry).values()]);
    return { title: title.join(' '), text: text.join(' '), words: [...title, ...text] };
  });
}

export interface OwnWords {
  /** As one text. */
  readonly title: string;
  readonly text: string;
  readonly words: readonly string[];
}

function wordsIn({ text }: Pick<SourceFile, 'text'>, parts: readonly TextPart[]): readonly string[] {
  return parts.flatMap(({ spans }) => spans.flatMap(span => wordsOf(textOf(text, span))));
}

const NO_WORDS: OwnWords = { title: '', text: '', words: [] };
const known = memory<Entry, OwnWords>();
