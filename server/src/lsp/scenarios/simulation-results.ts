import type { Referential } from '../../core/model/referential.ts';
import type { Scores } from '../../core/scoring/score.ts';
import type {
  RowChange,
  RowState,
  Scope,
  Simulation,
  SimulationRow,
  WireExpectation,
  WireScore,
} from '../../protocol/simulation.ts';

/** A simulation that holds all its rows, and all that is expected. */
export type WholeSimulation = Omit<Simulation, 'resultId' | 'rows' | 'changes' | 'expectations'> & {
  readonly rows: readonly SimulationRow[];
  readonly expectations: readonly WireExpectation[];
  readonly basis: Basis;
};

/** What a simulation was made of. */
export interface Basis {
  readonly scores: Scores;
  /** What it is compared with. */
  readonly baseline: Scores | undefined;
  /** The shares that indicators suggest, by id. */
  readonly suggested: ReadonlyMap<string, number>;
  /** Where its actions are written. */
  readonly sources: Referential['sources'];
}

/** The answers that were given last, so that the next ones tell only what differs. */
export interface SimulationResults {
  /** The answer of a name, about a scenario and a scope of it; undefined where it is not known any more. */
  readonly held: (scenario: string, shown: Scope, resultId: string | null) => WholeSimulation | undefined;
  /** Names an answer about a scenario, and makes it a delta where the client holds a previous one of the same rows. */
  readonly answer: (scenario: string, simulation: WholeSimulation, previous: string | null) => Simulation;
}

// Of a view, the answer that it shows and the one on its way; of a few views.
const KEPT = 2;
const VIEWS = 8;

/** `own` is in the names of the answers: another one for each server, for a client may hold an answer of one that is no more. */
export function createSimulationResults(own?: string): SimulationResults {
  const known = new Map<string, ReadonlyMap<string, WholeSimulation>>();
  let server = own;
  let next = 0;
  const held: SimulationResults['held'] = (scenario, shown, resultId) =>
    resultId === null ? undefined : known.get(viewOf(scenario, shown))?.get(resultId);
  return {
    held,
    answer(scenario, { basis, ...simulation }, previous) {
      const view = viewOf(scenario, simulation.shown);
      const before = held(scenario, simulation.shown, previous);
      const answers = known.get(view) ?? new Map<string, WholeSimulation>();
      // What makes it is loaded with the first answer.
      server ??= crypto.randomUUID();
      const resultId = `${server}-${next++}`;
      known.delete(view);
      known.set(view, new Map([...[...answers].slice(1 - KEPT), [resultId, { ...simulation, basis }]]));
      for (const key of known.keys()) if (known.size > VIEWS) known.delete(key);
      const changes = before && changesBetween(before, simulation);
      const whole: Simulation = { ...simulation, resultId, changes: [] };
      if (before === undefined || changes === undefined) return whole;
      const isExpectedSame = JSON.stringify(before.expectations) === JSON.stringify(simulation.expectations);
      return { ...whole, rows: null, changes, expectations: isExpectedSame ? null : simulation.expectations };
    },
  };
}

function viewOf(scenario: string, { referential, scope }: Scope): string {
  return JSON.stringify([scenario, referential, scope]);
}

/** What differs between two simulations; undefined where their rows are not the same ones. */
function changesBetween(
  before: WholeSimulation,
  after: Pick<WholeSimulation, 'rows'>,
): readonly RowChange[] | undefined {
  if (before.rows === after.rows) return [];
  if (before.rows.length !== after.rows.length) return undefined;
  const changes: RowChange[] = [];
  for (let at = 0; at < after.rows.length; at++) {
    const [old, row] = [before.rows[at], after.rows[at]];
    if (old === row) continue;
    if (old === undefined || row === undefined || !ROW.every(key => old[key] === row[key])) return undefined;
    if (!isSameState(old, row)) changes.push({ at, state: stateOf(row) });
  }
  return changes;
}

// The compiler holds these to the shapes: a field that is not here would be missing in every delta.
const ROW = keysOf<Omit<SimulationRow, keyof RowState>>()({
  id: true,
  title: true,
  kind: true,
  depth: true,
  category: true,
  points: true,
  takesStatus: true,
  instead: true,
});
const SCORE = keysOf<WireScore>()({
  done: true,
  planned: true,
  notDone: true,
  notFilled: true,
  capped: true,
  potential: true,
  concerned: true,
  deactivated: true,
});

function keysOf<Shape>() {
  return (keys: Readonly<Record<keyof Shape, true>>): readonly (keyof Shape)[] => Object.keys(keys) as (keyof Shape)[];
}

function stateOf({ status, overridden, suggested, origins, score, before }: RowState): RowState {
  return { status, overridden, suggested, origins, score, before };
}

function isSameState(a: RowState, b: RowState): boolean {
  return (
    String(a.status) === String(b.status) &&
    a.overridden === b.overridden &&
    a.suggested === b.suggested &&
    areSameOrigins(a.origins, b.origins) &&
    isSameScore(a.score, b.score) &&
    isSameScore(a.before, b.before)
  );
}

/** True for the same actions with the same weights. */
export function areSameOrigins(a: RowState['origins'], b: RowState['origins']): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b));
}

function isSameScore(a: WireScore | null, b: WireScore | null): boolean {
  return a === null || b === null ? a === b : SCORE.every(key => a[key] === b[key]);
}
