/** What becomes of some points, as one bar: what stays is solid, what goes is an outline, what is added has a pattern. */
import type { JSX } from 'preact';
import { pointsBeside, type RowPoints } from '../../../../server/src/rounding/row-points.ts';
import { useView } from '../../base/context.ts';
import { shareOf } from '../../base/format.ts';

export interface PointsBarProps {
  readonly from: number;
  readonly to: number;
  /** What the whole width stands for, in the same unit. */
  readonly scale: number;
  /** The figures as they are shown beside it. */
  readonly children: string;
}

/** The bar and its figures; the sentence beside it says them to those who do not see it. */
export function PointsBar({ from, to, scale, children }: PointsBarProps): JSX.Element {
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  return (
    <span class="points-bar" aria-hidden="true">
      <svg class="bar bar-row" aria-hidden="true" focusable="false">
        <rect class="part stays" x="0" width={percent(least, scale)} y="0" height="100%" />
        <rect
          class={to < from ? 'part outside' : 'part added'}
          x={percent(least, scale)}
          width={percent(most - least, scale)}
          y="0"
          height="100%"
        />
      </svg>
      <span class="points-figures">{children}</span>
    </span>
  );
}

export interface MovedPointsProps extends Omit<PointsBarProps, 'children'> {
  /** That of the action whose points they are. */
  readonly row: RowPoints | undefined;
}

/** The same with the points before and after. */
export function MovedPoints({ from, to, scale, row }: MovedPointsProps): JSX.Element {
  const { figures } = useView();
  const read = (points: number): string => figures.points(pointsBeside(row, points));
  return (
    <PointsBar from={from} to={to} scale={scale}>
      {movedTo(read(from), read(to))}
    </PointsBar>
  );
}

/** A figure and what becomes of it; alone where it stays. */
export function movedTo(from: string, to: string): string {
  return from === to ? to : `${from} → ${to}`;
}

function percent(points: number, scale: number): string {
  const share = shareOf(Math.max(0, points), scale) ?? 0;
  return `${Math.round(Math.min(1, share) * 100_00) / 100}%`;
}
