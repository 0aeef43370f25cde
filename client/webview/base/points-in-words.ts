/** The points of an action in a sentence. Pure. */
import type { View } from './context.ts';

/** What is done of what can be reached, and its share as it is written; null where there is nothing to reach. */
export function pointsInWords(
  { say, figures }: Pick<View, 'say' | 'figures'>,
  points: { readonly done: number; readonly potential: number },
  percent: string | null,
): string {
  const [done, potential] = [figures.points(points.done), figures.points(points.potential)];
  return percent === null
    ? say('{done} points done out of {potential}', { done, potential })
    : say('{done} points done out of {potential}, {percent}', { done, potential, percent });
}
