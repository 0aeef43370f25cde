/** Simulations as the server would send them. */
import type { RowChange, Scope, Simulation, SimulationRow } from '../../../server/src/protocol/simulation.ts';

export const SHOWN: Scope = { referential: 'file:///mesures', scope: '' };

/** A row of the measure's level with some points done. */
export function row(id: string, done: number, about: Partial<SimulationRow['score']> = {}): SimulationRow {
  return {
    id,
    title: `Titre ${id}`,
    kind: 'measure',
    depth: id === '' ? 0 : id.split('.').length,
    category: null,
    points: 10,
    takesStatus: false,
    status: null,
    overridden: false,
    suggested: null,
    origins: [],
    instead: null,
    score: {
      ...{ done, planned: 0, notDone: 0, notFilled: 10 - done, capped: 0, potential: 10 },
      ...{ concerned: true, deactivated: false, ...about },
    },
    before: null,
  };
}

/** A whole answer, or a delta where `rows` is null. */
export function simulation(
  resultId: string,
  rows: readonly SimulationRow[] | null,
  changes: readonly RowChange[] = [],
  about: Partial<Simulation> = {},
): Simulation {
  return {
    resultId,
    revision: 1,
    shown: SHOWN,
    referentialLabel: 'Climat Air Énergie',
    platform: '2023',
    title: null,
    problems: 0,
    firstProblem: null,
    unreadable: false,
    expectations: rows === null ? null : [],
    label: { done: 0, potential: 10, stars: 1, thresholds: [0.35, 0.5, 0.65, 0.75], toNext: 3.5 },
    categories: [],
    compared: false,
    rows,
    changes,
    ...about,
  };
}
