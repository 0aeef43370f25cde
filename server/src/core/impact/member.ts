import type { Profile } from '../model/scenario.ts';
import type { Statuses } from '../scoring/statuses.ts';

/** A collectivité of a population, as both versions score it. */
export interface Member {
  readonly profile: Profile;
  /** By node of the forest of the version before. */
  readonly before: Statuses;
  /** By node of the forest of the version after; what an action that is gone had has no place there. */
  readonly after: Statuses;
}

/** The collectivités of a population, by their place from 0: the same one, whenever and wherever it is asked for. */
export interface Population {
  readonly size: number;
  readonly memberAt: (place: number) => Member;
  /** The same one as a scenario file. */
  readonly textAt: (place: number) => string;
}
