import type { RowChange, RowState, Simulation, SimulationRow, WireScore } from '../protocol/simulation.ts';

/** A simulation that holds all its rows. */
export type WholeSimulation = Omit<Simulation, 'resultId' | 'rows' | 'changes'> & {
  readonly rows: readonly SimulationRow[];
};

/** The answers that were given last, so that the next ones tell only what differs. */
export interface SimulationResults {
  /** Names an answer, and makes it a delta where the client holds a previous one of the same rows. */
  readonly answer: (simulation: WholeSimulation, previous: string | null) => Simulation;
}

// A few views, each with the answer it shows and one that is on its way.
const KEPT = 24;

export function createSimulationResults(): SimulationResults {
  const known = new Map<string, WholeSimulation>();
  let next = 0;
  return {
    answer(simulation, previous) {
      const resultId = String(next++);
      known.set(resultId, simulation);
      for (const id of known.keys()) if (known.size > KEPT) known.delete(id);
      const before = previous === null ? undefined : known.get(previous);
      const changes = before && changesBetween(before, simulation);
      return { ...simulation, resultId, rows: changes ? null : simulation.rows, changes: changes ?? [] };
    },
  };
}

/** What differs between two simulations; undefined where their rows are not the same ones. */
function changesBetween(before: WholeSimulation, after: WholeSimulation): readonly RowChange[] | undefined {
  const { shown } = before;
  if (shown.referential !== after.shown.referential || shown.scope !== after.shown.scope) return undefined;
  if (before.rows.length !== after.rows.length) return undefined;
  const changes: RowChange[] = [];
  for (const [at, row] of after.rows.entries()) {
    const old = before.rows[at];
    if (old === undefined || !isSameAction(old, row)) return undefined;
    if (!isSameState(old, row)) changes.push({ at, state: stateOf(row) });
  }
  return changes;
}

function stateOf({ status, overridden, score, before }: RowState): RowState {
  return { status, overridden, score, before };
}

function isSameAction(a: SimulationRow, b: SimulationRow): boolean {
  return (
    a.id === b.id &&
    a.title === b.title &&
    a.kind === b.kind &&
    a.depth === b.depth &&
    a.category === b.category &&
    a.points === b.points &&
    a.takesStatus === b.takesStatus
  );
}

function isSameState(a: RowState, b: RowState): boolean {
  return (
    String(a.status) === String(b.status) &&
    a.overridden === b.overridden &&
    isSameScore(a.score, b.score) &&
    isSameScore(a.before, b.before)
  );
}

function isSameScore(a: WireScore | null, b: WireScore | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.done === b.done &&
    a.planned === b.planned &&
    a.notDone === b.notDone &&
    a.notFilled === b.notFilled &&
    a.capped === b.capped &&
    a.potential === b.potential &&
    a.concerned === b.concerned &&
    a.deactivated === b.deactivated
  );
}
