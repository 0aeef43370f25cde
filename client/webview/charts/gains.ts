/** Which gains are shown, and in which order. Pure. */
import type { WireGain } from '../../../server/src/protocol/plan.ts';
import { holds, searchText, termsOf } from '../table/search.ts';

export const GAIN_ORDERS = ['gain', 'ratio', 'id'] as const;
export type GainOrder = (typeof GAIN_ORDERS)[number];

export interface GainWish {
  /** What ids and titles are to hold; an empty text lets all through. */
  readonly text: string;
  readonly order: GainOrder;
}

/** All, the best first. */
export const asGiven: GainWish = { text: '', order: 'gain' };

/** The gains that match, in order; they come the best first. */
export function gainsShown(gains: readonly WireGain[], { text, order }: GainWish): readonly WireGain[] {
  const terms = termsOf(text);
  const found = gains.filter(({ id, title }) => terms.every(term => holds(id, searchText(title), term)));
  switch (order) {
    case 'gain':
      return found;
    case 'ratio':
      return found.toSorted((a, b) => b.gain / b.effort - a.gain / a.effort);
    case 'id':
      return found.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  }
}

/** True where some cost more than others, so that what each brings for its effort says something else. */
export function areWeighed(gains: readonly WireGain[]): boolean {
  return gains.some(({ effort }) => effort !== 1);
}
