import { now } from './event-loop.ts';

/** In milliseconds: who asks one thing after the other about a text that they change asks again sooner, once answered. */
const BETWEEN_REQUESTS = 10;
/** In milliseconds: for no longer does what is new wait for those who ask. */
const LONGEST = 50;
let askedLast = Number.NEGATIVE_INFINITY;

/** To be called when something is asked, and when it is answered. */
export function asking(): void {
  askedLast = now();
}

/**
 * Ends once nobody goes on asking about what changed last at the moment that `changed` gives: a program that changes a text, asks about
 * it and changes it again, many times a second, is told of the end, as whoever types is of each key.
 */
export async function whenUnasked(changed: () => number): Promise<void> {
  const end = now() + LONGEST;
  while (askedLast >= changed() && now() < Math.min(end, askedLast + BETWEEN_REQUESTS))
    await new Promise(resolve => setTimeout(resolve, BETWEEN_REQUESTS / 2));
}
