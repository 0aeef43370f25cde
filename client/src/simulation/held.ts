/** What is known of a simulation from the answers so far: deltas put upon what they differ from. Pure. */
import type { Simulation, SimulationRow } from '../../../server/src/protocol/simulation.ts';

export interface Held {
  /** The last answer. */
  readonly answer: Simulation;
  /** All its rows, whether it told them or not. */
  readonly rows: readonly SimulationRow[];
}

/** What is held after an answer; null for a delta where there is nothing that it could differ from. */
export function hold(before: Held | null, answer: Simulation): Held | null {
  if (answer.rows !== null) return { answer, rows: answer.rows };
  if (before === null) return null;
  if (answer.changes.length === 0) return { answer, rows: before.rows };
  const rows = [...before.rows];
  for (const { at, state } of answer.changes) {
    const row = rows[at];
    if (row === undefined) return null;
    rows[at] = { ...row, ...state };
  }
  return { answer, rows };
}

/** How many statuses go where all of them are cleared. */
export function clearedStatuses({ rows }: Held): number {
  return rows.filter(({ status }) => status !== null).length;
}

/** The answer that tells all that is held, to a view that knows nothing. */
export function wholeAnswer({ answer, rows }: Held): Simulation {
  return { ...answer, rows, changes: [] };
}

/** True for a delta that a view which shows what was held before need not hear of. */
export function tellsNothing(before: Held, answer: Simulation): boolean {
  return answer.rows === null && answer.changes.length === 0 && besideRows(before.answer) === besideRows(answer);
}

function besideRows({ rows: _rows, changes: _changes, resultId: _id, revision: _revision, ...rest }: Simulation) {
  return JSON.stringify(rest);
}
