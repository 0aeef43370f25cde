import type { Workspace } from '../core/index/workspace.ts';
import type { Question } from '../core/model/personalisation.ts';
import type { Referential } from '../core/model/referential.ts';
import type { Scenario } from '../core/model/scenario.ts';
import { nodeOf, type Prepared } from '../core/scoring/prepare.ts';
import { prepareWorkspace, questionsIn } from '../core/scoring/prepare-workspace.ts';
import type { Scores } from '../core/scoring/score.ts';
import { type CheckedExpectation, scoreScenario } from '../core/scoring/score-scenario.ts';
import type { Scope } from '../protocol/simulation.ts';
import { uriOf } from './uris.ts';

/** A scenario scored over a workspace, and what it was scored with. All of it is made once for each version of the two. */
export interface Simulated {
  readonly workspace: Workspace;
  readonly prepared: Prepared;
  readonly questions: readonly Question[];
  readonly scenario: Scenario;
  readonly scores: Scores;
  readonly expectations: readonly CheckedExpectation[];
}

/** Scores a scenario over a workspace. */
export function simulated(workspace: Workspace, scenario: Scenario): Simulated {
  const basis = remembered(bases, workspace, () => ({
    prepared: prepareWorkspace(workspace),
    questions: questionsIn(workspace),
    simulated: new WeakMap<Scenario, Simulated>(),
  }));
  return remembered(basis.simulated, scenario, () => {
    const { prepared, questions } = basis;
    const { scores, expectations } = scoreScenario(prepared, scenario);
    return { workspace, prepared, questions, scenario, scores, expectations };
  });
}

/** An action to be shown. */
export interface Place {
  readonly referential: Referential;
  readonly node: number;
}

/** What a scope names; undefined where there is no such action. */
export function placeOf({ workspace, prepared }: Simulated, { referential: key, scope }: Scope): Place | undefined {
  const referential = workspace.referentials.find(({ folder }) => uriOf(folder) === key);
  const node = referential && nodeOf(prepared, referential, scope);
  return referential === undefined || node === undefined ? undefined : { referential, node };
}

interface Basis extends Pick<Simulated, 'prepared' | 'questions'> {
  readonly simulated: WeakMap<Scenario, Simulated>;
}

const bases = new WeakMap<Workspace, Basis>();

function remembered<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
