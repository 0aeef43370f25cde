import { compareIds } from '../../model/id.ts';
import { type Profile, profileOf, type Scenario } from '../../model/scenario.ts';
import type { Status } from '../../model/score.ts';
import { statusAt } from '../statuses.ts';
import { placeIn, type Side, type Sides, type Subject } from './side-by-side.ts';

/** What several sides say otherwise, whatever it does to the scores. */
export interface InputDifferences {
  /** By property of the collectivité, its values in the order of the alphabet; empty where a side says none. */
  readonly identity: readonly Differing<readonly string[]>[];
  /** By question, the answers as written; undefined where there is none. */
  readonly answers: readonly Differing<string | undefined>[];
  /** By indicator and kind, `1.a fait`. */
  readonly indicators: readonly Differing<number | undefined>[];
  /** By id, of the subject and all below it; undefined where a side says nothing. */
  readonly statuses: readonly Differing<Status | undefined>[];
}

/** Something that is not the same on all sides. */
export interface Differing<Value> {
  readonly name: string;
  /** By side. */
  readonly values: readonly Value[];
}

/**
 * Finds what differs in what is put in. Identity, answers and indicators are those of the whole scenario. A side that is not
 * there differs in nothing: there is nothing to say of it.
 */
export function inputDifferences(sides: Sides, subject: Subject): InputDifferences {
  const profiles = sides.map(side => side && profileOf(side.scenario));
  const statuses = differing<Status | undefined>(
    sides.map(side => side && statusesOf(side, subject)),
    undefined,
  );
  return {
    identity: differing(
      profiles.map(profile => profile && sortedValues(profile)),
      NO_VALUES,
    ),
    answers: differing<string | undefined>(
      profiles.map(profile => profile?.answers),
      undefined,
    ),
    indicators: differing<number | undefined>(
      sides.map(side => side && indicatorsOf(side.scenario)),
      undefined,
    ),
    statuses: [...statuses].sort((a, b) => compareIds(a.name, b.name)),
  };
}

const NO_VALUES: readonly string[] = [];

/** In the order in which the sides name things. */
function differing<Value>(
  sides: readonly (ReadonlyMap<string, Value> | undefined)[],
  absent: Value,
): readonly Differing<Value>[] {
  const names = new Set(sides.flatMap(side => [...(side?.keys() ?? [])]));
  return Array.from(names, name => ({ name, values: sides.map(side => side?.get(name) ?? absent) })).filter(
    ({ values }) => {
      const told = values.filter((_, side) => sides[side] !== undefined).map(String);
      return new Set(told).size > 1;
    },
  );
}

function sortedValues({ identity }: Profile): ReadonlyMap<string, readonly string[]> {
  return new Map(Array.from(identity, ([property, values]) => [property, [...values].sort()]));
}

function indicatorsOf({ indicators }: Scenario): ReadonlyMap<string, number> {
  return new Map(indicators.map(({ indicator, kind, value }) => [`${indicator} ${kind}`, value]));
}

function statusesOf(side: Side, { folder, scope }: Subject): ReadonlyMap<string, Status> {
  const statuses = new Map<string, Status>();
  const { scores, node: top } = placeIn(side, folder, scope) ?? {};
  if (scores === undefined || top === undefined) return statuses;
  const { forest } = scores.personalised;
  for (let node = top; node < (forest.end[top] ?? top); node++) {
    const status = statusAt(scores.statuses, node);
    if (status !== undefined) statuses.set(forest.actions[node]?.id ?? '', status);
  }
  return statuses;
}
