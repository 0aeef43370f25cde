import { cellNumber } from '../../model/cell-number.ts';
import { NAME_KEY } from '../../model/keys.ts';
import type { Entry, FieldValue, SourceFile } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { entriesOf } from '../../parse/entries.ts';
import { fieldOf } from '../../parse/fields.ts';
import { FORMULA_LANGUAGE } from '../../parse/formula/language.ts';
import type { Fence } from '../../parse/markdown/block.ts';
import { markdownBlocks } from '../../parse/markdown/blocks.ts';
import { withoutConflicts } from '../../parse/markdown/conflicts.ts';
import { asMeant } from '../../parse/meant-blocks.ts';
import { lastUpTo } from '../../text/in-order.ts';
import { type Span, span, textOf } from '../../text/span.ts';
import { numberText } from '../cells.ts';
import { joinedItems } from '../normal.ts';
import { unescapedProse, unescapedTitle, unfenced } from './escape.ts';
import type { CellPlace, KeyForm } from './places.ts';

/** A file ready to have its cells read. */
export interface CellFile {
  readonly path: string;
  readonly text: string;
  readonly entries: readonly Entry[];
  /** Where each title of an entry or a section begins, and where it ends, in order. */
  readonly titles: readonly Span[];
  /** The comments of authors, in order. */
  readonly comments: readonly Span[];
  /** The blocks of formulas, in order. */
  readonly formulas: readonly Fence[];
}

/** Reads a file of any kind: also one that is none of ours to the rules, such as that of the themes. */
export function cellFile({ path, text, kind, entries: read }: SourceFile): CellFile {
  const { text: ours } = withoutConflicts(text);
  const { blocks } = asMeant(ours, markdownBlocks(ours));
  const entries = kind === 'none' ? entriesOf(ours, blocks) : read;
  const owned = new Set<number>();
  const visit = (entry: Entry): void => {
    owned.add(entry.titleSpan.end);
    for (const section of entry.sections) owned.add(section.titleSpan.end);
    entry.children.forEach(visit);
  };
  entries.forEach(visit);
  const titles = blocks.flatMap(block => (block.kind === 'heading' && owned.has(block.title.end) ? [block.span] : []));
  return {
    path,
    text,
    entries,
    titles,
    comments: blocks.flatMap(block => (block.kind === 'comment' ? [block.span] : [])),
    formulas: blocks.filter(block => block.kind === 'fence').filter(({ language }) => language === FORMULA_LANGUAGE),
  };
}

/** The text of a cell, as its place in an entry tells it; empty where nothing stands there. */
export function cellAt(file: CellFile, entry: Entry, place: CellPlace): string {
  switch (place.at) {
    case 'title':
      return keyText(entry, NAME_KEY, 'text') || unescapedTitle(entry.title);
    case 'key':
      return keyText(entry, place.key, place.form);
    case 'section':
      return sectionsOf(file, entry, place.title)
        .map(at => proseOf(file, at))
        .filter(text => text !== '')
        .join('\n\n');
    case 'formula':
      return sectionsOf(file, entry, place.title)
        .map(at => formulaIn(file, at) ?? '')
        .join('\n')
        .trim();
    case 'code':
      return formulaIn(file, behind(file, entry.titleSpan.end)) ?? '';
    case 'rule':
    case 'parent':
      return '';
  }
}

/** The text of a key, as a cell holds it; empty where the entry lacks it. */
export function keyText(entry: Entry, key: string, form: KeyForm): string {
  const value = fieldOf(entry, key)?.value;
  return value === undefined ? '' : valueText(value, form);
}

function valueText(value: FieldValue, form: KeyForm): string {
  switch (value.kind) {
    case 'scalar':
      return form === 'number' ? numeral(value.text) : value.text;
    case 'list': {
      const items = value.items.map(({ text }) => text);
      return form === 'lines' ? items.join('\n') : joinedItems(items);
    }
    case 'mapping':
    case 'empty':
      return '';
  }
}

function numeral(text: string): string {
  const number = cellNumber(text);
  return number === undefined ? text : numberText(number.value);
}

/** What stands below the titles of an entry's sections of a name. */
function sectionsOf(file: CellFile, entry: Entry, title: string): readonly Span[] {
  const key = sectionKey(title);
  return entry.sections
    .filter(section => sectionKey(section.title) === key)
    .map(({ titleSpan }) => behind(file, titleSpan.end));
}

/** What stands between a title and the next one. */
export function behind({ titles, text }: CellFile, titleEnd: number): Span {
  const at = lastUpTo(titles, titleEnd, ({ start }) => start);
  return span(titles[at]?.end ?? titleEnd, titles[at + 1]?.start ?? text.length);
}

/** The prose of a part of a file, without its comments, as the text that was escaped. */
export function proseOf({ text, comments }: CellFile, within: Span, skipped: readonly Span[] = []): string {
  const left = [...inside(comments, within, at => at), ...skipped].sort((a, b) => a.start - b.start);
  let prose = '';
  let from = within.start;
  for (const { start, end } of left) {
    prose += text.slice(from, start);
    from = end;
  }
  return unescapedProse((prose + text.slice(from, within.end)).replace(/\r\n?/g, '\n').trim());
}

/** Of things in order, those in a part of a file. */
function inside<Item>(items: readonly Item[], { start, end }: Span, spanOf: (item: Item) => Span): readonly Item[] {
  const first = lastUpTo(items, start - 1, item => spanOf(item).start) + 1;
  const behind = lastUpTo(items, end - 1, item => spanOf(item).start) + 1;
  return items.slice(first, behind);
}

/** The content of the first block of a formula in a part of a file. */
export function formulaIn(file: CellFile, within: Span): string | undefined {
  const fence = formulaFence(file, within);
  return fence && unfenced(textOf(file.text, fence.content), isIndented(file.text, fence.span));
}

function isIndented(text: string, { start }: Span): boolean {
  return text[start] === ' ' || text[start - 1] === ' ';
}

/** The first block of a formula in a part of a file. */
export function formulaFence({ formulas }: CellFile, within: Span): Fence | undefined {
  return inside(formulas, within, ({ span: at }) => at)[0];
}
