/** What each scenario is compared with, from one session to the next. */
import type * as vscode from 'vscode';
import type { Baseline } from '../../../server/src/protocol/simulation.ts';

export interface ComparisonMemory {
  /** Null where the scenario was compared with nothing. */
  recall(scenario: string): Baseline | null;
  remember(scenario: string, baseline: Baseline | null): void;
}

const MEMORY = 'referentiel.simulation.comparisons';

/** Kept in the state of the workspace; what an earlier version left there is not believed unless it has the right shape. */
export function comparisonMemory(state: vscode.Memento, onError: (error: unknown) => void): ComparisonMemory {
  const all = () => new Map(Object.entries(state.get<Readonly<Record<string, unknown>>>(MEMORY, {})));
  return {
    recall: scenario => asBaseline(all().get(scenario)),
    remember: (scenario, baseline) => {
      const next = all();
      if (baseline === null) next.delete(scenario);
      else next.set(scenario, baseline);
      state.update(MEMORY, Object.fromEntries(next)).then(undefined, onError);
    },
  };
}

function asBaseline(kept: unknown): Baseline | null {
  if (typeof kept !== 'object' || kept === null || !('kind' in kept)) return null;
  if (kept.kind === 'committed') return { kind: 'committed' };
  return kept.kind === 'scenario' && 'uri' in kept && typeof kept.uri === 'string'
    ? { kind: 'scenario', uri: kept.uri }
    : null;
}
