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

/** Numbers from 0 to 1 that look random (xorshift on 32 bits), the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  // A state of 0 would stay there.
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x2545f491) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
