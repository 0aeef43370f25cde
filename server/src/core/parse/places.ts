import type { Entry } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import type { Span } from '../text/span.ts';
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
