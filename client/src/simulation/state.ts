/** What is simulated: the scope that is shown, and the statuses of each référentiel. Pure. */
import { isStatus, type WireStatus } from '../../../server/src/protocol/statuses.ts';

/** The statuses of a référentiel, by id without its prefix. */
export type Statuses = Readonly<Record<string, WireStatus>>;

export interface Scope {
  /** The key of the référentiel. */
  readonly referential: string;
  /** The id of the action; `""` for the whole référentiel. */
  readonly scope: string;
}

export interface SimulationState {
  /** Null before anything was asked for. */
  readonly shown: Scope | null;
  /** By the key of the référentiel. */
  readonly statuses: Readonly<Record<string, Statuses>>;
}

export type Change =
  | { readonly type: 'show'; readonly scope: Scope }
  /** A null status clears it. */
  | { readonly type: 'setStatus'; readonly id: string; readonly status: WireStatus | null }
  /** Clears the statuses of the scope that is shown. */
  | { readonly type: 'clear' };

/** Nothing simulated yet. */
export const initialSimulation: SimulationState = { shown: null, statuses: {} };

/** The state after a change. Statuses concern the référentiel that is shown; where none is, they change nothing. */
export function changed(state: SimulationState, change: Change): SimulationState {
  if (change.type === 'show') return { ...state, shown: change.scope };
  if (state.shown === null) return state;
  const { referential } = state.shown;
  const statuses = statusesOf(state, referential);
  const next =
    change.type === 'clear'
      ? withoutIds(statuses, new Set(shownStatuses(state)))
      : change.status === null
        ? withoutIds(statuses, new Set([change.id]))
        : { ...statuses, [change.id]: change.status };
  return { ...state, statuses: { ...state.statuses, [referential]: next } };
}

/** The statuses set in a référentiel. */
export function statusesOf(state: SimulationState, referential: string): Statuses {
  return state.statuses[referential] ?? {};
}

/** The ids within the scope that is shown which have a status. */
export function shownStatuses(state: SimulationState): readonly string[] {
  if (state.shown === null) return [];
  const { referential, scope } = state.shown;
  return Object.keys(statusesOf(state, referential)).filter(
    id => scope === '' || id === scope || id.startsWith(`${scope}.`),
  );
}

/** The state that was kept by an earlier session: what has the right shape of it, for nobody vouches for the rest. */
export function restored(kept: unknown): SimulationState {
  if (!isRecord(kept)) return initialSimulation;
  const shown = isScope(kept['shown']) ? kept['shown'] : null;
  const statuses = isRecord(kept['statuses']) ? kept['statuses'] : {};
  return {
    shown: shown === null ? null : { referential: shown.referential, scope: shown.scope },
    statuses: Object.fromEntries(Object.entries(statuses).map(([key, set]) => [key, restoredStatuses(set)])),
  };
}

function restoredStatuses(kept: unknown): Statuses {
  const entries = isRecord(kept) ? Object.entries(kept) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, WireStatus] => isStatus(entry[1])));
}

function withoutIds(statuses: Statuses, ids: ReadonlySet<string>): Statuses {
  return Object.fromEntries(Object.entries(statuses).filter(([id]) => !ids.has(id)));
}

function isScope(value: unknown): value is Scope {
  return isRecord(value) && typeof value['referential'] === 'string' && typeof value['scope'] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
