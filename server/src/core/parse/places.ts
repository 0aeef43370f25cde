import type { Block, Entry, SourceFile } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { lineAt } from '../text/line-index.ts';
import { type Span, span } from '../text/span.ts';
import { fieldOf } from './fields.ts';

/** Where an entry's id is written; its title where it has none. */
export function idSpanOf(entry: Entry): Span {
  return valueSpanOf(entry, ...ID_KEYS) ?? entry.titleSpan;
}

/** Where the value of a key is written; undefined where the entry lacks it. */
export function valueSpanOf(entry: Entry, ...keys: readonly string[]): Span | undefined {
  const field = fieldOf(entry, ...keys);
  return field && (field.value.kind === 'empty' ? field.keySpan : field.value.span);
}

/** The line that opens a block. */
export function openingOf({ lines }: SourceFile, { span: { start } }: Pick<Block, 'span'>): Span {
  return span(start, lineAt(lines, start).end);
}
