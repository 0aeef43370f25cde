/** What a chart shows, as a table. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { parts } from '../bars/parts.ts';
import { useView } from '../base/context.ts';
import { shareOf } from '../base/format.ts';
import { differenceOf } from '../state/difference.ts';
import type { ChartItem } from './items.ts';

export interface ChartTableProps {
  readonly caption: string;
  readonly items: readonly ChartItem[];
  readonly compared: boolean;
}

/** A row a bar, all figures in points. */
export function ChartTable({ caption, items, compared }: ChartTableProps): JSX.Element {
  const view = useView();
  const { say, figures } = view;
  return useMemo(
    () => (
      <table class="chart-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            {parts.map(part => (
              <th key={part.name} scope="col">
                {say(part.label)}
              </th>
            ))}
            <th scope="col">{say('Potential')}</th>
            <th scope="col">{say('Points of the référentiel')}</th>
            <th scope="col">{say('Achieved')}</th>
            {compared ? (
              <>
                <th scope="col">{say('Difference')}</th>
                <th scope="col">{`${say('Difference')} (${say('Potential')})`}</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <tr key={item.key}>
              <th scope="row">{item.label}</th>
              {parts.map(part => (
                <td key={part.name}>{figures.points(item.amounts[part.name])}</td>
              ))}
              <td>{figures.points(item.amounts.potential)}</td>
              <td>{figures.points(item.points)}</td>
              <td>{figures.whole(shareOf(item.score.done, item.score.potential))}</td>
              {compared ? (
                <>
                  <td>{figures.change(differenceOf(item)?.done ?? 0)}</td>
                  <td>{figures.change(differenceOf(item)?.potential ?? 0)}</td>
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    ),
    [view, caption, items, compared],
  );
}
