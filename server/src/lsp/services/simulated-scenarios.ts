import type { Workspace } from '../../core/index/workspace.ts';
import type { ComparedWith, ComparisonParams, WireComparison } from '../../protocol/comparison.ts';
import type { EditScenarioAnswer, EditScenarioParams, SimulateParams, Simulation } from '../../protocol/simulation.ts';
import { comparison } from '../handlers/comparison.ts';
import { wishOf } from '../handlers/edit-scenario.ts';
import { simulate, type TextFaults, textFaults } from '../handlers/simulate.ts';
import type { ScenarioProblems } from '../scenarios/scenario-problems.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import { createSimulationResults } from '../scenarios/simulation-results.ts';
import { type Simulated, simulated } from '../scenarios/simulator.ts';
import type { Committed } from '../versions/committed.ts';
import type { SavedTexts } from '../versions/saved-texts.ts';
import { changeOpenScenario } from './change-open-scenario.ts';

/** What scenarios are scored by. */
export interface SimulatedHost {
  readonly scenarios: Scenarios;
  readonly committed: Committed;
  readonly saved: SavedTexts;
  readonly problemsOf: ScenarioProblems;
}

/** Scenarios with their scores, as they are told: alone, compared with others, or changed. */
export interface SimulatedScenarios {
  /** Undefined where its file cannot be read. */
  readonly simulatedIn: (workspace: Workspace, uri: string) => Promise<Simulated | undefined>;
  readonly compared: (now: Simulated, params: ComparisonParams) => Promise<WireComparison | null>;
  /** What differs from the answer before; `at` is the revision of what it was scored over. */
  readonly told: (now: Simulated, params: SimulateParams, at: number) => Promise<Simulation | null>;
  /** How the text is to be changed, and the scores as they will be. */
  readonly edited: (workspace: Workspace, params: EditScenarioParams, at: number) => Promise<EditScenarioAnswer>;
}

export function createSimulatedScenarios({
  scenarios,
  committed,
  saved,
  problemsOf,
}: SimulatedHost): SimulatedScenarios {
  const results = createSimulationResults();

  const simulatedIn = async (workspace: Workspace, uri: string): Promise<Simulated | undefined> => {
    const scenario = await scenarios.get(uri);
    return scenario && simulated(workspace, scenario);
  };
  const baselineOf = async (
    { workspace, scenario }: Simulated,
    baseline: ComparedWith | null,
  ): Promise<Simulated | undefined> => {
    if (baseline === null) return undefined;
    if (baseline.kind === 'scenario') return simulatedIn(workspace, baseline.uri);
    const before = baseline.kind === 'saved' ? saved(workspace) : committed.workspace(workspace, baseline.commit);
    return before && simulated(before, scenario);
  };
  const faultsOf = (now: Simulated): TextFaults => textFaults(now.scenario, problemsOf.of(now));
  const told = async (
    now: Simulated,
    { shown, previous: resultId, baseline: side, scenario }: SimulateParams,
    revision: number,
    faults = faultsOf(now),
  ): Promise<Simulation | null> => {
    const previous = results.held(scenario, shown, resultId);
    const whole = simulate(now, faults, { shown, revision, baseline: await baselineOf(now, side), previous });
    return whole && results.answer(scenario, whole, resultId);
  };

  return {
    simulatedIn,
    compared: async (now, { shown, sides }) =>
      comparison(now.workspace, shown, await Promise.all(sides.map(side => baselineOf(now, side)))),
    told,
    async edited(workspace, { simulate: params, version, change }, at) {
      const now = await simulatedIn(workspace, params.scenario);
      const { scenario, edits } = changeOpenScenario(scenarios, { ...params, version }, now, one =>
        wishOf(one, params.shown, change),
      );
      // Those of the text as it still is: to look for others takes as long as to score, and they come once it is written.
      const faults = now && faultsOf(now);
      return { edits, simulation: await told(simulated(workspace, scenario), params, at, faults) };
    },
  };
}
