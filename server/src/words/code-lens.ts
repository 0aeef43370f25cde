import { say } from '../../../l10n/say.ts';
import type { Score } from '../core/model/score.ts';
import { showNumber } from './numbers.ts';

/** What of a score is told above a title. */
export type LensScore = Pick<Score, 'done' | 'potential' | 'deactivated' | 'concerned'>;

/** What a simulation says of an action above its title, `1,05 / 2,10 pts · simulation`. */
export function sayLens({ done, potential, deactivated, concerned }: LensScore): string {
  if (deactivated) return say('deactivated · simulation');
  if (!concerned) return say('not concerned · simulation');
  return say('{done} / {potential} pts · simulation', {
    done: showNumber(done, 2, 2),
    potential: showNumber(potential, 2, 2),
  });
}

/** How often an action is cited, above its title; for one that is cited. */
export function sayCitations(count: number): string {
  return count === 1 ? say('1 citation') : say('{count} citations', { count });
}
