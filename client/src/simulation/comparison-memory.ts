/** What each scenario is compared with, from one session to the next. */
import type * as vscode from 'vscode';
import type { Baseline } from '../../../server/src/protocol/simulation.ts';
import { isBaseline } from '../../../server/src/protocol/version-guards.ts';

export interface ComparisonMemory {
  /** The first is the baseline; empty where the scenario was compared with nothing. */
  recall(scenario: string): readonly Baseline[];
  remember(scenario: string, baselines: readonly Baseline[]): void;
}

const MEMORY = 'referentiel.simulation.comparisons';

/** Kept in the state of the workspace; what an earlier version left there is not believed unless it has the right shape. */
export function comparisonMemory(state: vscode.Memento, onError: (error: unknown) => void): ComparisonMemory {
  const all = () => new Map(Object.entries(state.get<Readonly<Record<string, unknown>>>(MEMORY, {})));
  return {
    recall: scenario => asBaselines(all().get(scenario)),
    remember: (scenario, baselines) => {
      const next = all();
      if (baselines.length === 0) next.delete(scenario);
      else next.set(scenario, baselines);
      state.update(MEMORY, Object.fromEntries(next)).then(undefined, onError);
    },
  };
}

/** An earlier version kept one alone. */
function asBaselines(kept: unknown): readonly Baseline[] {
  const all: readonly unknown[] = Array.isArray(kept) ? kept : [kept];
  return all.filter(one => isBaseline(one)).map(withCommit);
}

function withCommit(kept: Baseline): Baseline {
  return kept.kind === 'committed' && !COMMIT.test(kept.commit ?? '') ? { kind: 'committed' } : kept;
}

/** It goes to Git, which must not take it for an option. */
const COMMIT = /^[0-9a-f]{7,64}$/;
