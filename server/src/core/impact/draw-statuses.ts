import { drawnPlace, type Random } from '../memory/random.ts';
import { DRAWN_STATUSES, type MaturityLevel, type MixedProfile } from '../model/mixture.ts';
import type { Status, StatusShares } from '../model/score.ts';
import type { Forest } from '../scoring/forest.ts';
import { type Statuses, statusesOf } from '../scoring/statuses.ts';
import { measurePlaces } from './measure-places.ts';

/** Draws the statuses of a collectivité, by node. */
export type DrawStatuses = (random: Random, maturity: MixedProfile['maturity']) => Statuses;

/**
 * Statuses of all actions of a forest. A collectivité stands somewhere between two levels of maturity that are drawn; one
 * measure in three stands elsewhere, for nobody is as far with everything. Half of the sub-actions that have tasks have a
 * status of their own, the others have those of their tasks: never both, for one would not count.
 */
export function statusDrawer(levels: readonly MaturityLevel[], forest: Forest): DrawStatuses {
  const measures = measurePlaces(forest);
  const shares = levels.map(sharesOf);
  return (random, maturity) => {
    const often = levels.map(({ name }) => maturity.get(name) ?? 0);
    const drawn = () => between(random, shares[drawnPlace(random, often)], shares[drawnPlace(random, often)]);
    const usual = drawn();
    const statuses = new Map<number, Status | undefined>();
    for (const { subActions } of measures) {
      const upTo = random() < ELSEWHERE ? drawn() : usual;
      for (const { node, tasks } of subActions) {
        if (tasks.length > 0 && random() < DETAILED) {
          for (const task of tasks) statuses.set(task, drawnStatus(random, upTo));
        } else statuses.set(node, drawnStatus(random, upTo));
      }
    }
    return statusesOf(forest, statuses);
  };
}

const ELSEWHERE = 1 / 3;
const DETAILED = 1 / 2;

/** How often each status is given, in their order: shares 0–1. */
function sharesOf({ statuses }: MaturityLevel): readonly number[] {
  const all = DRAWN_STATUSES.reduce((sum, status) => sum + statuses[status], 0);
  return DRAWN_STATUSES.map(status => statuses[status] / all);
}

/** By status, in their order, up to which number from 0 to 1 it is drawn, somewhere between two levels. */
function between(random: Random, low: readonly number[] = [], high: readonly number[] = []): Float64Array {
  const place = random();
  const upTo = new Float64Array(low.length);
  let sum = 0;
  for (let at = 0; at < low.length; at++) {
    const share = low[at] ?? 0;
    sum += share + place * ((high[at] ?? 0) - share);
    upTo[at] = sum;
  }
  return upTo;
}

/** Undefined where nothing is said. */
function drawnStatus(random: Random, upTo: Float64Array): Status | undefined {
  const drawn = random();
  let at = 0;
  while (drawn >= (upTo[at] ?? 1)) at++;
  const status = DRAWN_STATUSES[at] ?? 'non_renseigne';
  switch (status) {
    case 'non_renseigne':
      return undefined;
    case 'detaille':
      return DETAILS[Math.floor(random() * DETAILS.length)];
    case 'fait':
    case 'programme':
    case 'pas_fait':
    case 'non_concerne':
      return status;
  }
}

/** Three shares in tenths: all but those that a word says. */
const DETAILS: readonly StatusShares[] = Array.from({ length: 11 }, (_, done) =>
  Array.from(
    { length: 11 - done },
    (_, planned): StatusShares => [done / 10, planned / 10, (10 - done - planned) / 10],
  ),
)
  .flat()
  .filter(shares => Math.max(...shares) < 1);
