/** What the view knows, and how each message changes it. Pure: no DOM. */
import type { Simulation, SimulationRow } from '../../server/src/protocol/language.ts';
import type { EmptyReason, ToView, ViewScope } from '../../server/src/protocol/view.ts';
import type { ViewTexts } from '../../server/src/protocol/view-texts.ts';

export interface ViewState {
  readonly locale: string;
  /** Null until the extension has sent them. */
  readonly texts: ViewTexts | null;
  readonly scopes: readonly ViewScope[];
  /** Null until the first answer, and when there is nothing to show. */
  readonly simulation: Simulation | null;
  /** Why there is nothing to show; null while loading or showing. */
  readonly empty: EmptyReason | null;
}

/** Nothing known yet: a skeleton is shown. */
export const initialState: ViewState = { locale: 'en', texts: null, scopes: [], simulation: null, empty: null };

/** The state after a message. */
export function reduce(state: ViewState, message: ToView): ViewState {
  switch (message.type) {
    case 'setup':
      return { ...state, locale: message.locale, texts: message.texts };
    case 'scopes':
      return { ...state, scopes: message.scopes };
    case 'simulation':
      return { ...state, simulation: sharing(state.simulation, message.simulation), empty: null };
    case 'empty':
      return { ...state, simulation: null, empty: message.reason };
  }
}

/** The new simulation with the old one's rows wherever nothing changed in them, so that only what changed is drawn. */
function sharing(old: Simulation | null, fresh: Simulation): Simulation {
  if (old === null) return fresh;
  const known = new Map(old.rows.map(row => [row.id, row]));
  return { ...fresh, rows: fresh.rows.map(row => sameOrFresh(known.get(row.id), row)) };
}

function sameOrFresh(old: SimulationRow | undefined, fresh: SimulationRow): SimulationRow {
  return old !== undefined && isSameRow(old, fresh) ? old : fresh;
}

function isSameRow(a: SimulationRow, b: SimulationRow): boolean {
  return (
    a.title === b.title &&
    a.kind === b.kind &&
    a.depth === b.depth &&
    a.category === b.category &&
    a.points === b.points &&
    a.takesStatus === b.takesStatus &&
    a.overridden === b.overridden &&
    String(a.status) === String(b.status) &&
    a.score.done === b.score.done &&
    a.score.planned === b.score.planned &&
    a.score.notDone === b.score.notDone &&
    a.score.notFilled === b.score.notFilled &&
    a.score.potential === b.score.potential &&
    a.score.concerned === b.score.concerned
  );
}
