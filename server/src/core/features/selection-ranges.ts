import type { Block, CodeBlock, SourceFile } from '../model/source.ts';
import { allEntries } from '../parse/declarations.ts';
import { FORMULA_LANGUAGE } from '../parse/formula/language.ts';
import { linesOf } from '../parse/markdown/lines.ts';
import { lineAt } from '../text/line-index.ts';
import { type Span, span, textOf, touches, trimSpan } from '../text/span.ts';
import { formulaSpansIn } from './formula/spans.ts';
import { headingsOf } from './headings.ts';

/**
 * What a selection at an offset grows to, each inside the next: the word (an id is one), the part of a formula, the value, the field, the block, or
 * the line and the paragraph; the section, the action, those above it, the file.
 */
export function selectionsAt(file: SourceFile, offset: number): readonly Span[] {
  const line = trimSpan(file.text, lineAt(file.lines, offset));
  const spans = [...wordsIn(file, line), line, ...partsAt(file, offset), span(0, file.text.length)];
  const around = spans.filter(one => one.start < one.end && touches(one, offset));
  around.sort((a, b) => a.end - a.start - (b.end - b.start));
  const growing: Span[] = [];
  for (const one of around) {
    const last = growing.at(-1);
    if (last === undefined || isWithin(last, one)) growing.push(one);
  }
  return growing;
}

function partsAt(file: SourceFile, offset: number): Span[] {
  const holders = allEntries(file.entries).filter(({ span: whole }) => touches(whole, offset));
  const own = holders.flatMap(({ block, code, intro, sections }) => [
    ...(block ? blockParts(file, block) : []),
    ...code.flatMap(block => codeParts(file, block)),
    ...[...intro, ...sections.flatMap(({ body }) => body)].flatMap(prose => [prose, ...paragraphsIn(file, prose)]),
  ]);
  const titles = headingsOf(file).flatMap(({ title, extent }) => [title, extent]);
  return [...own, ...titles];
}

function codeParts({ text }: SourceFile, { language, content, span: whole }: CodeBlock): readonly Span[] {
  const parts = language === FORMULA_LANGUAGE ? formulaSpansIn(text, content) : [];
  return [...parts, trimSpan(text, content), whole];
}

/** Lines without a blank one between them. */
function paragraphsIn({ text }: SourceFile, prose: Span): Span[] {
  const paragraphs: Span[] = [];
  let start: number | undefined;
  for (const line of linesOf(text, prose)) {
    const isBlank = textOf(text, line).trim() === '';
    if (isBlank) start = undefined;
    else if (start === undefined) {
      start = line.start;
      paragraphs.push(line);
    } else paragraphs[paragraphs.length - 1] = span(start, Math.min(line.end, prose.end));
  }
  return paragraphs.map(one => trimSpan(text, one));
}

function blockParts({ text }: SourceFile, { span: whole, content, fields }: Block): Span[] {
  const parts = fields.flatMap(({ keySpan, value }) => [
    keySpan,
    value.span,
    ...(value.kind === 'list' ? value.items.map(item => item.span) : []),
    span(keySpan.start, Math.max(keySpan.end, value.span.end)),
  ]);
  return [...parts, trimSpan(text, content), whole];
}

const WORD =
  /(?:[a-z][a-z0-9_]*_)?\d+(?:\.\d+)*(?:alter[a-z]*(?:\.\d+)*)?(?:\.[a-z](?![\p{L}\p{N}]))?|[\p{L}\p{M}\p{N}_]+/gu;

function wordsIn({ text }: SourceFile, { start, end }: Span): Span[] {
  const words = [...text.slice(start, end).matchAll(WORD)];
  return words.map(({ 0: word, index }) => span(start + index, start + index + word.length));
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}
