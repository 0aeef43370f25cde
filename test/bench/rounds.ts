import type { Benchmark, Place, Suite } from './benchmark.ts';

/** What a benchmark measured at each place: the figures of all rounds, in order, and the one that stands for them. */
export interface Measured {
  readonly benchmark: Omit<Benchmark<never>, 'measure'>;
  readonly rounds: readonly (readonly number[])[];
  readonly figures: readonly number[];
}

/**
 * Measures the benchmarks of a suite at some places, one round at all of them before the next, so that what else the machine
 * does falls on all alike. One that is not fine is measured once more, in twice as many rounds, before it is believed.
 */
export async function* measured<Subject>(
  suite: Suite<Subject>,
  places: readonly Place[],
  isFine: (measured: Measured) => boolean = () => true,
): AsyncGenerator<Measured> {
  const subjects: Subject[] = [];
  try {
    for (const place of places) subjects.push(await suite.open(place));
    for (const benchmark of suite.benchmarks) {
      const first = await inRounds(benchmark, subjects, benchmark.rounds);
      yield isFine(first) ? first : await inRounds(benchmark, subjects, 2 * benchmark.rounds);
    }
  } finally {
    for (const subject of subjects) await suite.close(subject);
  }
}

async function inRounds<Subject>(
  benchmark: Benchmark<Subject>,
  subjects: readonly Subject[],
  count: number,
): Promise<Measured> {
  const rounds = subjects.map((): number[] => []);
  for (let round = 0; round < count; round++) {
    for (const [at, subject] of subjects.entries()) rounds[at]?.push(await benchmark.measure(subject, round));
  }
  return { benchmark, rounds, figures: rounds.map(benchmark.of) };
}
