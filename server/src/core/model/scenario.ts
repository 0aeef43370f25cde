/**
 * What a collectivité is and what it answered, as far as the formulas of the rules ask. Values stay text: an answer to a
 * `proportion` is the number as it is written, an answer to a `binaire` is OUI or NON.
 */
export interface Profile {
  readonly identity: Identity;
  /** By question; an unanswered question is absent. */
  readonly answers: ReadonlyMap<string, string>;
}

/** By property, the values that hold: a commune of 3,000 has all five `moins_de_…`. */
export type Identity = ReadonlyMap<string, ReadonlySet<string>>;

/** The properties of a collectivité that `identite()` knows, and their values. */
export const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  type: ['commune', 'EPCI', 'syndicat', 'syndicat_traitement'],
  population: [
    'moins_de_5000',
    'moins_de_10000',
    'moins_de_20000',
    'moins_de_50000',
    'moins_de_100000',
    'plus_de_100000',
  ],
  localisation: ['DOM'],
};

/** A collectivité of which nothing is known. */
export const UNKNOWN_PROFILE: Profile = { identity: new Map(), answers: new Map() };
