import type { TriedIn } from '../../core/features/tried-in.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Referential } from '../../core/model/referential.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { nodeOf } from '../../core/scoring/prepare.ts';
import { preparedParts } from '../../core/scoring/prepared-parts.ts';
import type { Scores } from '../../core/scoring/score.ts';
import { type ScoredParts, scoredInPassing, scoredParts } from '../../core/scoring/scored-parts.ts';
import type { Scope } from '../../protocol/simulation.ts';
import { referentialWith } from '../proto/referential-key.ts';

/** A scenario scored over a workspace. What is the same under two versions of them is computed once. */
export interface Simulated {
  readonly workspace: Workspace;
  readonly scenario: Scenario;
  readonly scored: ScoredParts;
}

/** Scores a scenario over a workspace. */
export function simulated(workspace: Workspace, scenario: Scenario): Simulated {
  return { workspace, scenario, scored: scoredParts(preparedParts(workspace), scenario) };
}

/** The same for one of many scenarios that nobody looks at: its scores are not kept. */
export function simulatedInPassing(workspace: Workspace, scenario: Scenario): Simulated {
  return { workspace, scenario, scored: scoredInPassing(preparedParts(workspace), scenario) };
}

/** The same as features ask for it: nothing is scored before they do. */
export function triedIn(workspace: Workspace, scenario: Scenario): TriedIn {
  return { scenario, scoresOf: folder => simulated(workspace, scenario).scored.byFolder.get(folder) };
}

/** An action to be shown, as a node among the scores of its référentiel. */
export interface Place {
  readonly referential: Referential;
  readonly scores: Scores;
  readonly node: number;
}

/** What a scope names; undefined where there is no such action. */
export function placeOf({ workspace, scored }: Simulated, { referential: key, scope }: Scope): Place | undefined {
  const referential = referentialWith(workspace, key);
  const scores = referential && scored.byFolder.get(referential.folder);
  const node = referential && scores && nodeOf(scores.personalised.prepared, referential, scope);
  return referential && scores && node !== undefined ? { referential, scores, node } : undefined;
}
