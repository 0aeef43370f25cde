import { DEFAULT_MIXTURE } from '../model/default-mixture.ts';
import type { Mixture } from '../model/mixture.ts';
import { readScenario } from '../parse/scenario/read-scenario.ts';
import { drawnPopulation } from './drawn-population.ts';
import type { Population } from './member.ts';
import { toldPopulation } from './told-population.ts';
import type { Versions } from './versions.ts';

/** Who makes up a population, as data that a thread can be given. */
export type People =
  | {
      readonly kind: 'drawn';
      /** Undefined: what is drawn where nobody describes collectivités. */
      readonly mixture: Mixture | undefined;
      readonly seed: number;
      readonly size: number;
    }
  | { readonly kind: 'told'; readonly scenarios: readonly { readonly path: string; readonly text: string }[] };

/** The population that some people make up, over two versions. */
export function populationOf(versions: Versions, people: People): Population {
  switch (people.kind) {
    case 'drawn':
      return drawnPopulation(versions, people.mixture ?? DEFAULT_MIXTURE, people.seed, people.size);
    case 'told':
      return toldPopulation(
        versions,
        people.scenarios.flatMap(({ path, text }) => readScenario(path, text, true) ?? []),
      );
  }
}

/** How many they are. */
export function sizeOf(people: People): number {
  return people.kind === 'drawn' ? people.size : people.scenarios.length;
}
