import { addAll } from '../memory/long-lists.ts';
import type { Citation, Entry, SourceFault, SourceFile } from '../model/source.ts';
import { CALCULATIONS, isTitleAmong } from '../model/words.ts';
import { lineIndex } from '../text/line-index.ts';
import { type Span, span, textOf } from '../text/span.ts';
import { citationsIn } from './citations.ts';
import { allEntries, declarationsOf } from './declarations.ts';
import { entriesOf } from './entries.ts';
import { fileKind } from './file-kind.ts';
import { keyReferencesOf } from './key-references.ts';
import type { MarkdownBlock } from './markdown/block.ts';
import { markdownBlocks } from './markdown/blocks.ts';
import { withoutConflicts } from './markdown/conflicts.ts';
import { lineFrom } from './markdown/lines.ts';
import { asMeant } from './meant-blocks.ts';

/** The longest text that is parsed, in UTF-16 units; a longer one says so and holds nothing. */
export const TEXT_LIMIT = 2_000_000;

/** What is asked of the file that a text was read as before. */
export type Before = Pick<SourceFile, 'kind'>;

/**
 * Reads a Markdown file. Never throws: any text gives a file. `before` is what the same file held when it was last read:
 * a first block that cannot be read while it is being typed leaves the file what it was.
 */
export function parseFile(path: string, text: string, before?: Before): SourceFile {
  if (text.length > TEXT_LIMIT)
    return unread(path, text, before, { kind: 'too-large', span: span(0, 0), limit: TEXT_LIMIT });
  if (UTF_16.test(text)) return unread(path, text, before, { kind: 'encoding', span: span(0, 0) });
  const { text: ours, markers } = withoutConflicts(text);
  const { blocks, faults } = asMeant(ours, markdownBlocks(ours));
  const entries = entriesOf(ours, blocks);
  const kind = fileKind(path, ours, { entries, blocks }, before);
  if (kind === 'none') return { ...nothing(path), text, lines: lineIndex(text) };
  return {
    path,
    text,
    lines: lineIndex(text),
    kind,
    entries,
    declarations: kind === 'measure' ? declarationsOf(entries) : [],
    citations: citationsOf(ours, blocks),
    keyReferences: allEntries(entries).flatMap(entry => keyReferencesOf(ours, entry, kind)),
    faults: [...faultsOf(text, markers), ...faults, ...aboveTitle(ours, blocks, entries)],
  };
}

function nothing(path: string): SourceFile {
  const empty = { entries: [], declarations: [], citations: [], keyReferences: [], faults: [] };
  return { path, text: '', lines: lineIndex(''), kind: 'none', ...empty };
}

function aboveTitle(text: string, blocks: readonly MarkdownBlock[], entries: readonly Entry[]): SourceFault[] {
  const start = entries[0]?.depth === 1 ? entries[0].span.start : 0;
  const above = blocks.find(block => block.span.start < start && block.kind !== 'comment');
  if (above === undefined) return [];
  const { end } = lineFrom(text, above.span.start);
  const at = above.kind === 'heading' ? above.span : span(above.span.start, Math.min(end, above.span.end));
  return [{ kind: 'above-title', span: at, what: above.kind === 'heading' ? 'section' : 'text' }];
}

const isCalculation = isTitleAmong(CALCULATIONS);

function citationsOf(text: string, blocks: readonly MarkdownBlock[]): Citation[] {
  const citations: Citation[] = [];
  let isProse = true;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      isProse = !isCalculation(textOf(text, block.title));
      addAll(citations, citationsIn(text, block.title));
    } else if (block.kind === 'prose' && isProse) addAll(citations, citationsIn(text, block.span));
  }
  return citations;
}

function faultsOf(text: string, markers: readonly Span[]): SourceFault[] {
  const faults: SourceFault[] = markers.map(marker => ({ kind: 'conflict-marker', span: marker }));
  // What a reader of UTF-8 puts in place of bytes that are not: the file was saved in another encoding.
  const unreadable = text.indexOf('\ufffd');
  if (unreadable >= 0) faults.push({ kind: 'encoding', span: span(unreadable, unreadable + 1) });
  return faults;
}

// What is not UTF-8 says so only where it looks like one of ours by the letters that it begins with, or was one; so does what is too
// long, unless no title stands there: nobody knows what comes further down.
function unread(path: string, text: string, before: Before | undefined, fault: SourceFault): SourceFile {
  const head = text.slice(0, 10_000).replace(/[\ufffd\0]/g, '');
  const { kind } = parseFile(path, head, before);
  const isUntold = fault.kind === 'too-large' && !/^ {0,3}#[ \t]/m.test(head);
  return kind === 'none' && !isUntold ? nothing(path) : { ...nothing(path), kind, faults: [fault] };
}

/** How UTF-16 begins where it is read as UTF-8: its mark is nothing there, and half of each letter is NUL. */
const UTF_16 = /^\ufffd\ufffd.?\0/s;
