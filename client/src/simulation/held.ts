/** What is known of a simulation from the answers so far: deltas put upon what they differ from. Pure. */
import type { Simulation, SimulationRow, WireExpectation } from '../../../server/src/protocol/simulation.ts';

export interface Held {
  /** The last answer. */
  readonly answer: Simulation;
  /** All its rows, whether it told them or not. */
  readonly rows: readonly SimulationRow[];
  /** All that is expected, the same way. */
  readonly expectations: readonly WireExpectation[];
}

/** What is held after an answer; null for a delta where there is nothing that it could differ from. */
export function hold(before: Held | null, answer: Simulation): Held | null {
  const expectations = answer.expectations ?? before?.expectations ?? [];
  if (answer.rows !== null) return { answer, rows: answer.rows, expectations };
  if (before === null) return null;
  if (answer.changes.length === 0) return { answer, rows: before.rows, expectations };
  const rows = [...before.rows];
  for (const { at, state } of answer.changes) {
    const row = rows[at];
    if (row === undefined) return null;
    rows[at] = { ...row, ...state };
  }
  return { answer, rows, expectations };
}

/** How many statuses go where all of them are cleared. */
export function clearedStatuses({ rows }: Held): number {
  return rows.filter(({ status }) => status !== null).length;
}

/** The answer that tells all that is held, to a view that knows nothing. */
export function wholeAnswer({ answer, rows, expectations }: Held): Simulation {
  return { ...answer, rows, expectations, changes: [] };
}

/** True for a delta that a view which shows what was held before need not hear of. */
export function tellsNothing(before: Held, answer: Simulation): boolean {
  const isDelta = answer.rows === null && answer.expectations === null;
  return isDelta && answer.changes.length === 0 && beside(before.answer) === beside(answer);
}

/** What every answer tells as a whole. */
function beside({
  rows: _rows,
  changes: _changes,
  expectations: _,
  resultId: _id,
  revision: _rev,
  ...rest
}: Simulation) {
  return JSON.stringify(rest);
}
