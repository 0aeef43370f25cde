import { UsageError } from '../usage.ts';
import { wholeNumber } from '../whole-number.ts';

/** The population that `diff` is asked for. */
export interface AskedPopulation {
  /** The folder of scenarios or the description that it is drawn from, as it was given; undefined for that of nobody. */
  readonly source: string | undefined;
  /** How many are drawn. */
  readonly size: number;
  readonly seed: number;
  /** The folder into which who loses and gains the most is written, as it was given; undefined where it is told alone. */
  readonly into: string | undefined;
}

/** The options of a population, as they were given. */
interface GivenPopulation {
  readonly population?: string | undefined;
  readonly size?: string | undefined;
  readonly seed?: string | undefined;
  readonly into?: string | undefined;
}

const USUAL_SIZE = 1000;
const MOST = 1_000_000;

/** The population that is asked for; undefined where none is. @throws UsageError for options that need one, or make no sense */
export function askedPopulation({ population, size, seed, into }: GivenPopulation): AskedPopulation | undefined {
  if (population === undefined) {
    const [stray] = Object.entries({ size, seed, into }).flatMap(([option, given]) =>
      given === undefined ? [] : option,
    );
    if (stray === undefined) return undefined;
    throw new UsageError('{option} is for a population: give --population as well.', { option: `--${stray}` });
  }
  const isNumber = /^\d+$/.test(population);
  if (isNumber && size !== undefined)
    throw new UsageError('--population N says already how many are drawn: leave --size out.');
  const asked = isNumber ? wholeNumber('--population', population) : wholeNumber('--size', size);
  if ((asked ?? 0) > MOST) throw new UsageError('A population has {most} collectivités at most.', { most: MOST });
  return {
    source: isNumber ? undefined : population,
    size: asked ?? USUAL_SIZE,
    seed: wholeNumber('--seed', seed) ?? 1,
    into,
  };
}
