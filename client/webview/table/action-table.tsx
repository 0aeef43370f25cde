/** The tree of actions as a tree grid: one keyboard stop, one set of listeners, and only the rows in sight in the page. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { roles } from '../base/roles.ts';
import type { Size } from '../base/use-size.ts';
import { intentOfClick, intentOfKey, rowAround } from './events.ts';
import type { Intent } from './keys.ts';
import { RowsInSight, type ShownRows } from './rows-in-sight.tsx';
import type { Sorting } from './sorting.ts';
import { TableHead } from './table-head.tsx';
import { useCursor } from './use-cursor.ts';
import { useHeldRows } from './use-held-rows.ts';
import { type Revealing, useMovedFocus } from './use-moved-focus.ts';
import { useVirtual } from './use-virtual.ts';

export interface ActionTableProps extends ShownRows, Revealing {
  readonly label: string;
  /** True where filters leave only a part of the rows. */
  readonly filtered: boolean;
  readonly size: Size;
  readonly onToggle: (id: string) => void;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** The heights of a row and of the sliders below it, in pixels, by the width of the table. */
const ROW: Readonly<Record<Size, number>> = { tight: 94, narrow: 64, medium: 38, wide: 38 };
const SLIDERS: Readonly<Record<Size, number>> = { tight: 124, narrow: 124, medium: 48, wide: 48 };

/** The table. A click on a row opens or closes it, on its id leads to the text, on a figure to the why, on a status sets it. */
export function ActionTable(props: ActionTableProps): JSX.Element {
  const { label, shown, lines, size, onToggle, gains } = props;
  const { rows, simulation } = shown;
  const grid = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const cursor = useCursor(grid, shown, lines, onToggle);
  const { active, opened, placeOf } = cursor;
  const virtual = useVirtual({
    count: lines.length,
    body,
    heightOf: at => ROW[size] + (at === opened ? SLIDERS[size] : 0),
    heights: `${size} ${opened}`,
    pinned: active,
  });
  const held = useHeldRows(grid, virtual, cursor);
  useMovedFocus(grid, virtual, cursor, held, props);

  const inTable = { lines, active, rows, platform: simulation.platform, placeOf };
  const performAny = (intent: Intent | null): void => {
    if (intent === null) return;
    if (intent.type === 'open' || intent.type === 'explain') held.here(intent.at);
    cursor.perform(intent);
  };
  const onFocusIn = (event: FocusEvent): void => {
    const row = rowAround(event.target);
    if (row !== null) cursor.stand(row.dataset['id'] ?? null);
  };

  return (
    <div
      class={[
        'table',
        simulation.compared ? 'compared' : '',
        gains ? 'with-gains' : '',
        props.filtered ? 'filtered' : '',
      ]
        .filter(Boolean)
        .join(' ')}
      data-part="table"
      role="treegrid"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      ref={grid}
      onKeyDown={event => performAny(intentOfKey(event, inTable))}
      onFocusIn={onFocusIn}
      onClick={event => performAny(intentOfClick(event, inTable))}
    >
      <TableHead
        baseline={shown.baseline}
        compared={simulation.compared}
        gains={gains !== null}
        sorting={props.sorting}
        onSort={props.onSort}
      />
      <div class="rows" {...roles.rowGroup} ref={body} style={{ height: `${virtual.height}px` }}>
        <RowsInSight {...props} items={virtual.items} margin={virtual.margin} cursor={cursor} />
      </div>
    </div>
  );
}
