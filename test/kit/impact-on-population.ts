import { type People, populationOf, sizeOf } from '../../server/src/core/impact/people.ts';
import { type PopulationImpact, populationImpact } from '../../server/src/core/impact/population-impact.ts';
import { stretchesOf, tallier } from '../../server/src/core/impact/tally.ts';
import type { Versions } from '../../server/src/core/impact/versions.ts';

/** What two versions make of the scores of a population, in one go: who has threads, or wants to hear of it, tallies by stretch. */
export function impactOnPopulation(versions: Versions, people: People): PopulationImpact {
  const size = sizeOf(people);
  return populationImpact(versions, size, stretchesOf(size).map(tallier(versions, populationOf(versions, people))));
}
