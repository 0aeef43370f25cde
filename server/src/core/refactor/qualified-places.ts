import type { QualifiedId } from '../model/id.ts';
import { type Span, span } from '../text/span.ts';

/**
 * Where a qualified id stands in a place that names it, its prefix left out: once in a key or a formula, on any line of a text
 * of several (`origine: |`). None where it is written otherwise, with escapes for instance.
 */
export function qualifiedPlaces(text: string, { start, end }: Span, { prefix, id }: QualifiedId): readonly Span[] {
  const pattern = `(?<![\\p{L}\\p{N}_.-])${prefix}_${id.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}_]|\\.[\\p{L}\\p{N}])`;
  return [...text.slice(start, end).matchAll(new RegExp(pattern, 'giu'))].map(({ 0: found, index }) => {
    const last = start + index + found.length;
    return span(last - id.length, last);
  });
}
