import type { ScalarItem } from '../../model/source.ts';

/** The items of a list whose text an earlier one has. */
export function repeatedIn(items: readonly ScalarItem[]): readonly ScalarItem[] {
  const texts = new Set<string>();
  return items.filter(({ text }) => {
    const isKnown = texts.has(text);
    texts.add(text);
    return isKnown;
  });
}
