import { useMemo } from 'preact/hooks';
import type { Memory } from '../state/memory.ts';
import { toggledIds } from '../state/toggled.ts';
import type { ViewState } from '../state/view-state.ts';
import { matches } from './filter.ts';
import { type Line, linesOf } from './lines.ts';
import { type RowGains, rowGains } from './row-gains.ts';
import { type Sorting, sortingFor } from './sorting.ts';

/** What the table shows. */
export interface TableRows {
  /** The rows that the filters leave, by their places; null where nothing is filtered. */
  readonly found: ReadonlySet<number> | null;
  /** What each row would gain; null where that is not wanted, or not known. */
  readonly gains: RowGains | null;
  readonly sorting: Sorting;
  readonly lines: readonly Line[];
}

/** The rows as the reader opened, filtered and sorted them: worked out anew only where something of that is otherwise. */
export function useTableRows(state: ViewState, memory: Memory): TableRows {
  const { shown, nextActions } = state;
  const { filters, panels } = memory;
  const toggled = toggledIds(state, memory);
  const found = useMemo(() => (shown === null ? null : matches(shown, filters)), [shown, filters]);
  const gains = useMemo(
    () => (shown === null || !panels.gains ? null : rowGains(shown, nextActions)),
    [shown?.tree, panels.gains, nextActions],
  );
  const sorting = sortingFor(memory.sorting, shown, gains);
  const lines = useMemo(
    () => (shown === null ? [] : linesOf(shown, { toggled: new Set(toggled), found, sorting, gains })),
    [shown?.tree, sorting === null ? null : shown, toggled, found, sorting, sorting?.by === 'gain' ? gains : null],
  );
  return { found, gains, sorting, lines };
}
