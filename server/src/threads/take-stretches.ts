import { populationOf, sizeOf } from '../core/impact/people.ts';
import { stretchesOf, tallier } from '../core/impact/tally.ts';
import { versionsOf } from '../core/impact/versions.ts';
import { type PopulationWork, type TalliedStretch, workspaceFrom } from './population-work.ts';

/** What is `moved` need not be copied. */
type Tell = (told: TalliedStretch, moved: readonly ArrayBufferLike[]) => void;

/** Takes stretches of a population until none is left, and tells each. */
export type TakeStretches = (work: PopulationWork, tell: Tell) => Promise<void>;

export const takeStretches: TakeStretches = async ({ before, after, people, taken }, tell) => {
  const old = workspaceFrom(before);
  const versions = versionsOf(old, workspaceFrom(after, old));
  const stretches = stretchesOf(sizeOf(people));
  const tallied = tallier(versions, populationOf(versions, people));
  for (;;) {
    const place = Atomics.add(taken, 0, 1);
    const stretch = stretches[place];
    if (stretch === undefined) break;
    const tally = tallied(stretch);
    tell(
      { place, tally },
      tally.flatMap(({ standings, parts }) => [standings.buffer, parts.buffer]),
    );
  }
};
