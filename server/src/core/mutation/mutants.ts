import { randomFrom } from '../memory/random.ts';
import type { Mutant } from './mutant.ts';
import { ruleMutants } from './rule-mutants.ts';
import type { Trial } from './trial.ts';
import { weightMutants } from './weight-mutants.ts';

/** All mutants of some référentiels: of their rules first, then of their weights. Each has an id of its own. */
export function mutantsOf({ workspace, parts }: Pick<Trial, 'workspace' | 'parts'>): readonly Mutant[] {
  const all: readonly Mutant[] = [
    ...parts.parts.flatMap(ruleMutants),
    ...workspace.referentials.flatMap(referential => weightMutants(workspace, referential)),
  ];
  const times = new Map<string, number>();
  return all.map(mutant => {
    const time = (times.get(mutant.id) ?? 0) + 1;
    times.set(mutant.id, time);
    // Two entries of one action, or two blocks of one id.
    return time === 1 ? mutant : { ...mutant, id: `${mutant.id}(${time})` };
  });
}

/** Some of many, the same for the same seed, in their order; all where they are not more. */
export function sampleOf<Item>(items: readonly Item[], most: number, seed: number): readonly Item[] {
  if (items.length <= most) return items;
  const random = randomFrom(seed);
  const drawn = items.map((item, at) => ({ item, at, rank: random() })).sort((a, b) => a.rank - b.rank);
  return drawn
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
