import { addTo } from '../memory/grouped.ts';
import { type Memory, memory, memoryOfSome } from '../memory/memory.ts';
import { profileOf, type Scenario } from '../model/scenario.ts';
import type { RuleFault } from './effects.ts';
import { folderNamed, type Prepared, type ResolvePrefix } from './prepare.ts';
import type { PreparedParts } from './prepared-parts.ts';
import type { Scores } from './score.ts';
import {
  type CheckedExpectation,
  checkedExpectations,
  placeIn,
  type ScoredPlace,
  type ScoredScenario,
  scoresUnder,
} from './score-scenario.ts';

/** A scenario scored over a workspace, part by part. */
export interface ScoredParts {
  readonly scenario: Scenario;
  /** The scores of the part that holds a référentiel, by its folder. */
  readonly byFolder: ReadonlyMap<string, Scores>;
  readonly resolve: ResolvePrefix;
  /** Of all parts: the rules that make no sense for this collectivité. */
  readonly faults: readonly RuleFault[];
  /** In the order of the file. */
  readonly expectations: readonly CheckedExpectation[];
}

/**
 * Scores a scenario over every part of a workspace. A part for which the scenario says the same is not scored again: neither
 * where another part has changed, nor where the scenario says something else of another.
 */
export function scoredParts(prepared: PreparedParts, scenario: Scenario): ScoredParts {
  const { parts, names } = prepared;
  return together(scenario, [names, ...parts], () => scoredBy(prepared, scenario, scored));
}

/** The same for one of many scenarios that nobody looks at: what is made of its scores may be kept, they themselves are not. */
export function scoredInPassing(prepared: PreparedParts, scenario: Scenario): ScoredParts {
  return scoredBy(prepared, scenario, (_part, _key, score) => score());
}

/** A scenario that was scored over all référentiels together, as one part. */
export function inOnePart({ scenario, scores, expectations }: ScoredScenario): ScoredParts {
  const { resolve } = scores.personalised.prepared;
  return { scenario, byFolder: new Map(byFolderOf(scores)), resolve, faults: scores.faults, expectations };
}

/** Gives the action that a scenario names; undefined where there is none. Each is looked for once in a scenario scored. */
export function placesNamed({
  scenario,
  byFolder,
  resolve,
}: Pick<ScoredParts, 'scenario' | 'byFolder' | 'resolve'>): (name: string) => ScoredPlace | undefined {
  const known = places(byFolder, [scenario.path, resolve], () => new Map());
  return name => {
    if (known.has(name)) return known.get(name);
    const scores = byFolder.get(folderNamed(resolve, name, scenario.path) ?? '');
    const place = scores && placeIn(scores, scenario, name);
    known.set(name, place);
    return place;
  };
}

/** What a scenario says of a référentiel. */
interface Saying {
  readonly statuses: Scenario['statuses'];
  /** Equal for equal statuses. */
  readonly text: string;
}

interface Sayings {
  readonly byFolder: ReadonlyMap<string, Saying>;
  /** Equal for equal collectivités. */
  readonly profile: string;
}

// A workspace as it is, and as it was committed, are looked at in turn.
const VERSIONS = 2;
// A scenario as it was before a click and after it, and what it is compared with.
const SCENARIOS = 4;
const together = memoryOfSome<Scenario, ScoredParts>(VERSIONS);
const sayings = memory<Scenario, Sayings>();
const places = memory<ScoredParts['byFolder'], Map<string, ScoredPlace | undefined>>();
const scored = memoryOfSome<Prepared, Scores>(SCENARIOS);

function scoredBy(
  { parts, resolve, names }: PreparedParts,
  scenario: Scenario,
  remembering: Memory<Prepared, Scores>,
): ScoredParts {
  const folderOf = (action: string) => folderNamed(resolve, action, scenario.path);
  const { byFolder, profile } = sayings(scenario, [names], () => sayingsOf(scenario, folderOf));
  const scores = parts.map(prepared => {
    const own = prepared.forest.referentials.map(({ folder }) => byFolder.get(folder));
    const statuses = own.flatMap(saying => saying?.statuses ?? []);
    const key = [profile, ...own.map(saying => saying?.text)];
    return remembering(prepared, key, () => scoresUnder(prepared, scenario, statuses));
  });
  const scored = { scenario, byFolder: new Map(scores.flatMap(byFolderOf)), resolve };
  return {
    ...scored,
    faults: scores.flatMap(({ faults }) => faults),
    expectations: checkedExpectations(scenario, placesNamed(scored)),
  };
}

function sayingsOf(scenario: Scenario, folderOf: (name: string) => string | undefined): Sayings {
  const statuses = new Map<string, Scenario['statuses'][number][]>();
  for (const written of scenario.statuses) {
    const folder = folderOf(written.action);
    if (folder === undefined) continue;
    addTo(statuses, folder, written);
  }
  const byFolder = Array.from(statuses, ([folder, own]) => {
    // What 2023 reads, 2026 reads as the same; not the other way round.
    const said = own.map(({ action, status, of2026 }) => [action, of2026, status === undefined]);
    return [folder, { statuses: own, text: JSON.stringify(said) }] as const;
  });
  const { identity, answers } = profileOf(scenario);
  const profile = JSON.stringify([Array.from(identity, ([property, values]) => [property, ...values]), ...answers]);
  return { byFolder: new Map(byFolder), profile };
}

function byFolderOf(scores: Scores): readonly (readonly [folder: string, scores: Scores])[] {
  return scores.personalised.forest.referentials.map(({ folder }) => [folder, scores]);
}
