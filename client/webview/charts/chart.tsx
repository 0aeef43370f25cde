/** A chart of bars: the drawing, and the same as a table for screen readers. */
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useView } from '../base/context.ts';
import { roles } from '../base/roles.ts';
import { useWidth } from '../base/use-size.ts';
import { ChartRows, PITCH } from './chart-rows.tsx';
import { ChartTable } from './chart-table.tsx';
import type { ChartItem } from './items.ts';

export interface ChartProps {
  readonly title: string;
  readonly items: readonly ChartItem[];
  readonly compared: boolean;
  /** Leads to the rows of a bar. */
  readonly onPick: (key: string) => void;
  /** Explains the score of a bar; null where bars are no actions. */
  readonly onWhy: ((key: string) => void) | null;
}

/** The chart; it is drawn anew only when its bars or its width change. */
export function Chart({ title, items, compared, onPick, onWhy }: ChartProps): JSX.Element {
  const view = useView();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const drawing = useMemo(
    () => (
      <svg class="chart" width={width} height={items.length * PITCH - 4} {...roles.group(title)}>
        <title>{title}</title>
        <ChartRows view={view} items={items} width={width} buttons={{ onPick, onWhy }} />
      </svg>
    ),
    [view, items, width, onPick, onWhy, title],
  );
  return (
    <>
      <div class="chart-frame" ref={frame}>
        {width > 0 ? drawing : null}
      </div>
      <div class="visually-hidden">
        <ChartTable caption={title} items={items} compared={compared} />
      </div>
    </>
  );
}
