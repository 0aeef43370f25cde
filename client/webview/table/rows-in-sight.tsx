/** The rows of the table that are in the page. */
import type { VirtualItem } from '@tanstack/virtual-core';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { WireExpectation } from '../../../server/src/protocol/simulation.ts';
import { shareOf } from '../base/format.ts';
import { expectedByAction } from '../header/expected.ts';
import type { Shown } from '../state/shown.ts';
import { ActionRow } from './action-row.tsx';
import { familiesIn, precedenceOf } from './alternatives.ts';
import type { Line } from './lines.ts';
import type { RowGains } from './row-gains.ts';
import type { Cursor } from './use-cursor.ts';

/** The actions, and what is told of them. */
export interface ShownRows {
  readonly shown: Shown;
  readonly lines: readonly Line[];
  /** The id of the action that the panel explains. */
  readonly explained: string | null;
  /** What open tasks would bring; null where no column tells it. */
  readonly gains: RowGains | null;
}

export interface RowsInSightProps extends ShownRows {
  readonly items: readonly VirtualItem[];
  /** Where the first row begins, in pixels from where the items are counted. */
  readonly margin: number;
  readonly cursor: Cursor;
}

const NONE: readonly WireExpectation[] = [];

export function RowsInSight({ shown, lines, explained, gains, items, margin, cursor }: RowsInSightProps): JSX.Element {
  const { rows, expectations, tree, moves, simulation } = shown;
  const expected = useMemo(() => expectedByAction(expectations), [expectations]);
  const families = useMemo(() => familiesIn(rows), [tree]);
  return (
    <>
      {items.map(item => {
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
            top={item.start - margin}
            height={item.size}
            weight={parent === undefined ? null : shareOf(row.points, parent.points)}
            move={moves.get(row.id) ?? null}
            compared={simulation.compared}
            platform={simulation.platform}
            gain={gains === null ? undefined : (gains.own.get(line.index) ?? null)}
            expected={expected.get(row.id) ?? NONE}
            precedence={precedenceOf(shown, families, row)}
            active={item.index === cursor.active}
            explained={row.id === explained}
            closeSliders={item.index === cursor.opened ? cursor.closeSliders : null}
          />
        );
      })}
    </>
  );
}
