import { isFiltered } from '../table/filter.ts';
import type { Memory } from './memory.ts';
import { scopeKey } from './shown.ts';
import type { ViewState } from './view-state.ts';

const NONE: readonly string[] = [];

/** The ids of the shown scope whose twisty differs from the default. */
export function toggledIds(state: ViewState, memory: Memory): readonly string[] {
  return memory.toggled[toggledKey(state, memory)] ?? NONE;
}

/** Filters open all, so what is closed among their matches is remembered apart. */
export function toggledKey({ shown }: ViewState, { filters }: Memory): string {
  if (shown === null) return '';
  return `${isFiltered(filters) ? '?' : ''}${scopeKey(shown.simulation.shown)}`;
}
