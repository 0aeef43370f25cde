/** Places of a text, of which none touches another. */
import { lastUpTo } from './in-order.ts';
import { type Span, span } from './span.ts';

export interface Taken {
  /** True where nothing that is taken touches a place. */
  isFree(place: Span): boolean;
  take(place: Span): void;
}

/** Nothing is taken yet. */
export function taken(): Taken {
  // In order; those that touch are one.
  const spans: Span[] = [];
  const lastUpToEnd = ({ end }: Span): number => lastUpTo(spans, end, ({ start }) => start);
  const isFree = (place: Span): boolean => (spans[lastUpToEnd(place)]?.end ?? -1) < place.start;
  return {
    isFree,
    take: place => {
      let whole = place;
      while (!isFree(whole)) {
        const [{ start, end } = whole] = spans.splice(lastUpToEnd(whole), 1);
        whole = span(Math.min(start, whole.start), Math.max(end, whole.end));
      }
      spans.splice(lastUpToEnd(whole) + 1, 0, whole);
    },
  };
}
