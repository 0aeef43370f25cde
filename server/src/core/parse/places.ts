import type { Place } from '../model/problem.ts';
import type { ActionSource } from '../model/referential.ts';
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

/** Where an action's weight is written, its title where none is; undefined for an action that no file declares. */
export function weightPlaceOf(source: ActionSource | undefined): Place | undefined {
  if (source === undefined) return undefined;
  const { entry } = source.declaration;
  return { file: source.file.path, span: valueSpanOf(entry, 'points', 'pourcentage') ?? entry.titleSpan };
}
