import type { Entry, Field, ScalarItem } from '../model/source.ts';
import { WEIGHT_LIMIT } from '../model/words.ts';
import { textOfScalar } from '../model/yaml.ts';
import { type Span, span } from '../text/span.ts';

const NOTHING: readonly never[] = [];

/** The field of an entry's block with one of the keys; the first where it is written twice. */
export function fieldOf(entry: Pick<Entry, 'block'>, ...keys: readonly string[]): Field | undefined {
  // Asked of every entry by every rule: nothing is made for the answer.
  for (const field of entry.block?.fields ?? NOTHING) if (keys.includes(field.key)) return field;
  return undefined;
}

/**
 * The text of a field, as written: `""` for quotes with nothing between them, undefined where the field is absent, holds
 * no value, or holds a list.
 */
export function textOfField(entry: Entry, ...keys: readonly string[]): string | undefined {
  return textOfScalar(fieldOf(entry, ...keys)?.value);
}

/** The values of a field that takes a list: its items, or the only value where it is written alone; empty where absent. */
export function itemsOfField(entry: Entry, key: string): readonly ScalarItem[] {
  const value = fieldOf(entry, key)?.value;
  if (value?.kind === 'list') return value.items;
  return value?.kind === 'scalar' ? [value] : NOTHING;
}

/** The same, and those of a list that is written as a text: that is a fault of its own. */
export function itemsMeantBy(text: string, entry: Entry, key: string): readonly ScalarItem[] {
  const value = fieldOf(entry, key)?.value;
  return value?.kind === 'scalar' ? itemsMeant(text, value.span) : itemsOfField(entry, key);
}

/** The items of a list that is written as a text: between commas, semicolons or lines, with bullets or parentheses or none. */
export function itemsMeant(text: string, { start, end }: Span): readonly ScalarItem[] {
  return [...text.slice(start, end).matchAll(/[^,;\r\n]+/g)].flatMap(({ 0: part, index }) => {
    const [, before = '', item = ''] = /^([\s([]*(?:[-*•–—]\s*)?)(.*?)[\s)\]]*$/.exec(part) ?? [];
    const from = start + index + before.length;
    return item === '' ? [] : [{ text: item, span: span(from, from + item.length) }];
  });
}

/** The ids that a field lists: one each, or several in one text with commas between them, as the sheets write them. */
export function idsOfField(entry: Entry, key: string): readonly ScalarItem[] {
  return itemsOfField(entry, key).flatMap(({ text, span: { start, end } }) => {
    // Of a quoted text the quotes belong to its place.
    const from = end - start > text.length ? start + 1 : start;
    return [...text.matchAll(/[^,\s](?:[^,]*[^,\s])?/g)].map(({ 0: id, index }) => ({
      text: id,
      span: span(from + index, from + index + id.length),
    }));
  });
}

/**
 * The number of a field. What an author certainly means counts (`4,5`, `35 %`): it is a fault of its own, and no reason
 * to find fault with the sums as well. Undefined for anything else, and beyond `WEIGHT_LIMIT`.
 */
export function numberOf(entry: Entry, key: string): number | undefined {
  const text = textOfField(entry, key);
  const match = text === undefined ? null : /^([-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+))[\s\u00a0\u202f]*%?$/.exec(text.trim());
  const number = match?.[1] === undefined ? undefined : Number(match[1].replace(',', '.'));
  return number !== undefined && Math.abs(number) <= WEIGHT_LIMIT ? number : undefined;
}
