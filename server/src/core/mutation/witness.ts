import type { Profile } from '../model/scenario.ts';
import { columnOf, rounded, type ScoreColumn, type Status } from '../model/score.ts';
import type { Prepared } from '../scoring/prepare.ts';
import { type Scores, score, scoreAt } from '../scoring/score.ts';
import { isMet } from '../scoring/score-scenario.ts';
import { statusPlaces } from '../scoring/status-places.ts';
import type { StatusByNode } from '../scoring/statuses.ts';

/** What a scenario has to say so that some scores are others under a mutant. */
export interface Witness {
  readonly profile: Profile;
  /** By node. */
  readonly statuses: StatusByNode;
  /** The node whose figures differ, and which of them. */
  readonly node: number;
  readonly columns: readonly ScoreColumn[];
}

/** The same nodes under the rules and weights as they are, and under those of a mutant. */
export interface Versions {
  readonly original: Prepared;
  readonly mutated: Prepared;
}

/** What is to differ: in the first place the figures of an action; `watched` are others whose scores decide on them. */
export interface Watched {
  readonly node: number;
  readonly watched: readonly number[];
  /** True where a weight is altered. */
  readonly isWeight?: boolean;
}

/** A witness among some collectivités, the first that there is; undefined where none of them makes a difference. */
export function witnessOf(versions: Versions, at: Watched, profiles: Iterable<Profile>): Witness | undefined {
  const ways = [...waysToFill(versions.original, at)];
  for (const profile of profiles) {
    for (const statuses of ways) {
      const before = score(versions.original, profile, statuses);
      const after = score(versions.mutated, profile, statuses);
      for (const node of [at.node, rootAbove(versions.original, at.node)]) {
        const columns = COLUMNS_TO_WATCH.filter(column => differ(before, after, node, column));
        // What an action weighs is one figure.
        if (columns.length > 0) return { profile, statuses, node, columns: at.isWeight ? columns.slice(-1) : columns };
      }
    }
  }
  return undefined;
}

/** The figures by which a rule or a weight shows, those that say most first. */
const COLUMNS_TO_WATCH: readonly ScoreColumn[] = ['desactive', 'point_potentiel', 'point_fait', 'point_referentiel'];

/** True where what is accepted now is missed by the mutant. */
function differ(before: Scores, after: Scores, node: number, column: ScoreColumn): boolean {
  const [expected, actual] = [before, after].map(scores => columnOf(scoreAt(scores, node), column));
  if (expected === undefined) return false;
  if (typeof expected === 'number' && !Number.isFinite(expected)) return false;
  return !isMet(typeof expected === 'number' ? rounded(expected) : expected, actual);
}

/** What is asked about all done; of what is watched, each to another share, rising and falling, and the rest in part. */
function* waysToFill({ forest }: Prepared, { node, watched, isWeight = false }: Watched): Generator<StatusByNode> {
  // A weight shows where nothing is filled in.
  if (isWeight) yield new Map();
  const below = new Set(watched.filter(one => one !== node).flatMap(one => statusPlaces(forest, one)));
  // What is watched below has shares of its own.
  const own = statusPlaces(forest, node).filter(place => !below.has(place));
  const filled = (shareOf: (at: number) => Status, ownStatus: Status) =>
    new Map([
      ...watched.flatMap((one, at) => statusPlaces(forest, one).map(place => [place, shareOf(at)] as const)),
      ...own.map(place => [place, ownStatus] as const),
    ]);
  yield filled(() => 'fait', 'fait');
  if (watched.length === 0) return;
  for (const done of [0.5, 0.2, 0.8, 0]) {
    yield filled(at => partly((at + 1) / (watched.length + 1)), partly(done === 0 ? 1 : done));
    yield filled(at => partly(1 - (at + 1) / (watched.length + 1)), partly(done === 0 ? 1 : done));
    yield filled(() => partly(done), 'fait');
  }
}

function partly(done: number): Status {
  const share = Math.round(done * 20) / 20;
  if (share === 1) return 'fait';
  return share === 0 ? 'pas_fait' : [share, 0, rounded(1 - share)];
}

function rootAbove({ forest }: Prepared, node: number): number {
  return forest.roots[forest.owner[node] ?? 0] ?? 0;
}
