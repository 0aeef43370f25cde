import type { Workspace } from '../index/workspace.ts';
import type { Expectation, Scenario } from '../model/scenario.ts';
import { figureAt } from '../scoring/columns.ts';
import type { Prepared } from '../scoring/prepare.ts';
import { type PreparedParts, preparedParts } from '../scoring/prepared-parts.ts';
import type { Scores } from '../scoring/score.ts';
import { isMet, type ScoredPlace } from '../scoring/score-scenario.ts';
import { placesNamed, type ScoredParts, scoredParts } from '../scoring/scored-parts.ts';

/** Référentiels as they are, and what scenarios expect of them: what mutants are held against. */
export interface Trial {
  readonly workspace: Workspace;
  readonly parts: PreparedParts;
  readonly scenarios: readonly TriedScenario[];
}

/** A scenario, and those of its expectations that are met: the others notice nothing. */
export interface TriedScenario {
  readonly scenario: Scenario;
  readonly scored: ScoredParts;
  readonly met: readonly MetExpectation[];
}

interface MetExpectation {
  readonly expectation: Expectation;
  /** Where its action is among the scores of the scenario. */
  readonly place: ScoredPlace;
}

/** Scores scenarios over a workspace, to hold mutants against what they expect. */
export function trialOf(workspace: Workspace, scenarios: readonly Scenario[]): Trial {
  const parts = preparedParts(workspace);
  return { workspace, parts, scenarios: scenarios.map(scenario => triedScenario(parts, scenario)) };
}

/** A scenario that is scored over référentiels. */
export function triedScenario(parts: PreparedParts, scenario: Scenario): TriedScenario {
  const scored = scoredParts(parts, scenario);
  const placeNamed = placesNamed(scored);
  const met = scored.expectations.flatMap(checked => {
    const place = checked.met ? placeNamed(checked.expectation.action) : undefined;
    return place ? [{ expectation: checked.expectation, place }] : [];
  });
  return { scenario, scored, met };
}

/** How many expectations of a trial are met. */
export function metIn({ scenarios }: Trial): number {
  return scenarios.reduce((sum, { met }) => sum + met.length, 0);
}

/** The scores of a scenario over one part of the référentiels. */
export function scoresOn({ scored }: TriedScenario, { forest }: Prepared): Scores | undefined {
  const [first] = forest.referentials;
  return first && scored.byFolder.get(first.folder);
}

/** True where some scores miss an expectation that is met by those that they take the place of. */
export function misses({ met }: TriedScenario, before: Scores, after: Scores): boolean {
  return met.some(({ place, expectation: { expected, column } }) => {
    if (place.scores !== before || expected === undefined) return false;
    return !isMet(expected, figureAt(after, place.node, column));
  });
}
