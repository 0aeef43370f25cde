import { recordOfAll } from '../memory/record-of-all.ts';
import { DRAWN_STATUSES, type Drawn, type MaturityLevel, type Mixture, oneOf } from './mixture.ts';

/** Where a mixture says nothing of levels: most of the work lies ahead, is under way, or is done. */
export const DEFAULT_LEVELS: readonly MaturityLevel[] = [
  level('débutante', [1, 2, 6, 1, 0.2, 3]),
  level('engagée', [3, 3, 3, 2, 0.3, 1]),
  level('exemplaire', [8, 2, 1, 2, 0.3, 0.2]),
];

/** As many collectivités of each level as there are on the way: few are exemplary. */
const MATURITY = new Map([
  ['débutante', 4],
  ['engagée', 4],
  ['exemplaire', 1],
]);

/**
 * Where nobody describes collectivités: half are EPCI, most others communes, some syndicats; one in twenty stands overseas.
 * Inhabitants go from the smallest that the formulas tell apart to the largest. It is a sample to try changes on, not a
 * statistic.
 */
export const DEFAULT_MIXTURE: Mixture = {
  title: undefined,
  levels: DEFAULT_LEVELS,
  profiles: [
    profile('Communes', 4, { type: fixed('commune'), population: range(500, 500_000) }),
    profile('EPCI', 5, {
      type: fixed('EPCI'),
      soustype: fixed('epci_a_fiscalite_propre'),
      population: range(5000, 1_000_000),
    }),
    profile('Syndicats', 1, {
      type: fixed('syndicat'),
      soustype: fixed('syndicat'),
      population: range(10_000, 500_000),
    }),
  ],
};

function level(name: string, weights: readonly [number, number, number, number, number, number]): MaturityLevel {
  return { name, statuses: recordOfAll(DRAWN_STATUSES, (_, at) => weights[at] ?? 0) };
}

function profile(name: string, part: number, identity: Readonly<Record<string, Drawn>>): Mixture['profiles'][number] {
  const common = {
    localisation: oneOf([
      ['Metropole', 19],
      ['DOM', 1],
    ]),
    dans_aire_urbaine: oneOf([
      ['oui', 3],
      ['non', 1],
    ]),
  };
  return {
    name,
    part,
    identity: new Map(Object.entries({ ...identity, ...common })),
    answers: new Map(),
    maturity: MATURITY,
    unanswered: 0.05,
  };
}

function fixed(value: string): Drawn {
  return oneOf([[value, 1]]);
}

function range(from: number, to: number): Drawn {
  return { kind: 'range', from, to };
}
