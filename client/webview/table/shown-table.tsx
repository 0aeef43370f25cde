import type { JSX } from 'preact';
import type { Size } from '../base/use-size.ts';
import { Empty, Skeleton } from '../empty.tsx';
import type { Actions } from '../state/actions.ts';
import type { Memory } from '../state/memory.ts';
import { scopeKey } from '../state/shown.ts';
import type { ViewState } from '../state/view-state.ts';
import { ActionTable } from './action-table.tsx';
import { ColumnNotes } from './column-notes.tsx';
import type { TableRows } from './use-table-rows.ts';

export interface ShownTableProps {
  readonly state: ViewState;
  readonly memory: Memory;
  readonly actions: Actions;
  readonly rows: TableRows;
  readonly size: Size;
}

/** The table of what is shown; in its place, why there is none, or that it is still to come. */
export function ShownTable({ state, memory, actions, rows, size }: ShownTableProps): JSX.Element {
  const { shown, empty } = state;
  const { found, gains, sorting, lines } = rows;
  const total = shown?.rows[0];
  if (shown !== null && total !== undefined)
    return (
      <>
        <ActionTable
          key={scopeKey(shown.simulation.shown)}
          label={total.title}
          shown={shown}
          lines={lines}
          filtered={found !== null}
          size={size}
          explained={memory.panels.explained}
          revealed={state.revealed}
          onRevealed={actions.endReveal}
          onToggle={actions.toggle}
          gains={gains}
          sorting={sorting}
          onSort={actions.sort}
        />
        <ColumnNotes />
      </>
    );
  if (empty !== null) return <Empty reason={empty} referential={memory.shown?.referential ?? null} />;
  return <Skeleton />;
}
