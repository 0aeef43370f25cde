/** The numbers of inhabitants of which a collectivité has fewer, or more (expressions, section 7). */
const FEWER = [3000, 5000, 10_000, 20_000, 50_000, 100_000];
const MORE = [3000, 20_000, 50_000, 100_000, 300_000, 800_000];

/** What is true of a number of inhabitants, strictly: 3,000 are neither fewer nor more than 3,000. */
export function populationTags(population: number): readonly string[] {
  return [
    ...FEWER.filter(bound => population < bound).map(bound => `moins_de_${bound}`),
    ...MORE.filter(bound => population > bound).map(bound => `plus_de_${bound}`),
  ];
}

/** The names of all that may be true of a number of inhabitants. */
export const POPULATION_TAGS: readonly string[] = [
  ...FEWER.map(bound => `moins_de_${bound}`),
  ...MORE.map(bound => `plus_de_${bound}`),
];

/** The numbers of inhabitants at which something else begins to be true, in ascending order. */
export const POPULATION_BOUNDS: readonly number[] = [...new Set([...FEWER, ...MORE])].sort((a, b) => a - b);
