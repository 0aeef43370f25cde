/** How many changes there are. Pure. */
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import type { Say } from '../base/texts.ts';

export function changesInWords(count: number, say: Say<MapText>): string {
  return count === 1 ? say('1 change') : say('{count} changes', { count: String(count) });
}
