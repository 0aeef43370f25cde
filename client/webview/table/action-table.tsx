/** The tree of actions as a tree grid: one keyboard stop, one set of listeners, and only the rows in sight in the page. */
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { WireExpectation } from '../../../server/src/protocol/simulation.ts';
import { shareOf } from '../base/format.ts';
import { roles } from '../base/roles.ts';
import type { Size } from '../base/use-size.ts';
import { expectedByAction } from '../header/expected.ts';
import type { Shown } from '../state/shown.ts';
import { ActionRow } from './action-row.tsx';
import { familiesIn, standingOf } from './alternatives.ts';
import { intentOfClick, intentOfKey, rowAround } from './events.ts';
import { coveredIn, rowElement } from './focus.ts';
import type { Intent } from './keys.ts';
import type { Line } from './lines.ts';
import type { RowGains } from './row-gains.ts';
import type { Sorting } from './sorting.ts';
import { TableHead } from './table-head.tsx';
import { useCursor } from './use-cursor.ts';
import { useHold } from './use-hold.ts';
import { useVirtual } from './use-virtual.ts';

export interface ActionTableProps {
  readonly label: string;
  readonly shown: Shown;
  readonly lines: readonly Line[];
  /** True where filters leave only a part of the rows. */
  readonly filtered: boolean;
  readonly size: Size;
  /** The id of the action that the panel explains. */
  readonly explained: string | null;
  /** The row to bring into sight: done once for every object. */
  readonly revealed: { readonly id: string } | null;
  readonly onRevealed: () => void;
  readonly onToggle: (id: string) => void;
  /** What open tasks would bring; null where no column tells it. */
  readonly gains: RowGains | null;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** The heights of a row and of the sliders below it, in pixels, by the width of the table. */
const ROW: Readonly<Record<Size, number>> = { tight: 94, narrow: 64, medium: 38, wide: 38 };
const SLIDERS: Readonly<Record<Size, number>> = { tight: 124, narrow: 124, medium: 48, wide: 48 };

const NONE: readonly WireExpectation[] = [];

/** The table. A click on a row opens or closes it, on its id leads to the text, on a figure to the why, on a status sets it. */
export function ActionTable(props: ActionTableProps): JSX.Element {
  const { label, shown, lines, size, explained, revealed, onRevealed, onToggle, gains } = props;
  const { rows, expectations, tree, moves, simulation } = shown;
  const expected = useMemo(() => expectedByAction(expectations), [expectations]);
  const grid = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const wasRevealed = useRef<{ readonly id: string } | null>(null);
  const cursor = useCursor(grid, shown, lines, onToggle);
  const { active, opened, placeOf, moved, closeSliders } = cursor;
  const heightOf = (at: number): number => ROW[size] + (at === opened ? SLIDERS[size] : 0);
  const virtual = useVirtual({
    count: lines.length,
    body,
    heightOf,
    heights: `${size} ${opened}`,
    pinned: active,
  });

  const latest = useRef({ virtual, placeOf });
  latest.current = { virtual, placeOf };
  const hold = useHold(grid);
  const holdInMiddle = (id: string | undefined): void =>
    hold(() => latest.current.virtual.bringToMiddle(latest.current.placeOf(id ?? null), coveredIn(grid.current)));
  /** Whatever opens beside the table and takes room from it, the row stays where the eye is. */
  const holdHere = (at: number): void => {
    const id = rows[lines[at]?.index ?? -1]?.id;
    const below = virtual.belowTop(at);
    if (id === undefined || below === null) return;
    hold(() => latest.current.virtual.bringTo(latest.current.placeOf(id), Math.max(below, coveredIn(grid.current))));
  };

  useLayoutEffect(() => {
    if (revealed !== null && revealed !== wasRevealed.current && placeOf(revealed.id) >= 0) {
      wasRevealed.current = revealed;
      onRevealed();
      moved.current = 'reveal';
      if (cursor.stand(revealed.id)) return;
    }
    // Sliders that have just opened get their room with the next drawing.
    if (moved.current === null || virtual.items.find(item => item.index === active)?.size !== heightOf(active)) return;
    const row = rowElement(grid.current, rows[lines[active]?.index ?? -1]?.id);
    if (row === null) return;
    const onto = moved.current === 'sliders' ? row.querySelector('input') : row;
    if (moved.current === 'reveal') {
      virtual.bringToMiddle(active, coveredIn(grid.current));
      holdInMiddle(rows[lines[active]?.index ?? -1]?.id);
    } else virtual.bringIntoSight(active, coveredIn(grid.current));
    moved.current = null;
    onto?.focus({ preventScroll: true });
  });

  const families = useMemo(() => familiesIn(rows), [tree]);
  const inTable = { lines, active, rows, placeOf };
  const performAny = (intent: Intent | null): void => {
    if (intent === null) return;
    if (intent.type === 'open' || intent.type === 'explain') holdHere(intent.at);
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
        {virtual.items.map(item => {
          const line = lines[item.index];
          const row = rows[line?.index ?? -1];
          if (line === undefined || row === undefined) return null;
          const parent = rows[tree.parents[line.index] ?? -1];
          return (
            <ActionRow
              key={row.id}
              row={row}
              line={line}
              at={item.index}
              top={item.start - virtual.margin}
              height={item.size}
              weight={parent === undefined ? null : shareOf(row.points, parent.points)}
              move={moves.get(row.id) ?? null}
              compared={simulation.compared}
              gain={gains === null ? undefined : (gains.own.get(line.index) ?? null)}
              expected={expected.get(row.id) ?? NONE}
              standing={standingOf(shown, families, row)}
              active={item.index === active}
              explained={row.id === explained}
              closeSliders={item.index === opened ? closeSliders : null}
            />
          );
        })}
      </div>
    </div>
  );
}
