/** All the rows of a simulation as a plain table. */
import type { JSX } from 'preact';
import type { SimulationRow } from '../../../server/src/protocol/simulation.ts';
import { Bar } from '../bars/bar.tsx';
import type { View } from '../base/context.ts';
import { isChange, shareOf } from '../base/format.ts';
import { differenceOf } from '../state/difference.ts';
import type { Shown } from '../state/shown.ts';
import { choiceOf } from '../table/statuses.ts';

/** The table, with a column of differences where the simulation is compared. */
export function PageTable({ view, shown }: { readonly view: View; readonly shown: Shown }): JSX.Element {
  const { say, figures } = view;
  const { compared } = shown.simulation;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('Action')}</th>
          <th scope="col" class="number">
            {say('Done')} ({say('pts')})
          </th>
          <th scope="col" class="number">
            {say('Potential')} ({say('pts')})
          </th>
          <th scope="col" class="number">
            {say('Achieved')}
          </th>
          <th scope="col">{say('Progress')}</th>
          {compared ? (
            <th scope="col" class="number">
              {say('Difference')} ({say('Potential')})
            </th>
          ) : null}
          <th scope="col">{say('Status')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.rows.map(row => (
          <tr
            key={row.id}
            class={`kind-${row.kind}${row.score.concerned ? '' : ' excluded'}${row.overridden ? ' overridden' : ''}`}
          >
            <th scope="row" class={`depth-${Math.min(row.depth, 6)}`}>
              <span class="id">{row.id}</span> <span class="title">{row.title}</span>
            </th>
            <td class="number">{figures.points(row.score.done)}</td>
            <td class="number">{figures.points(row.score.potential)}</td>
            <td class="number">{figures.whole(shareOf(row.score.done, row.score.potential))}</td>
            <td>
              <Bar score={row.score} before={row.before} size="row" />
            </td>
            {compared ? <td class="number">{differenceIn(view, row)}</td> : null}
            <td class="status">{statusIn(view, row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function differenceIn({ figures }: View, row: SimulationRow): string {
  const difference = differenceOf(row);
  if (difference === null) return '';
  const { done, potential } = difference;
  return isChange(potential) ? `${figures.change(done)} (${figures.change(potential)})` : figures.change(done);
}

function statusIn({ say, figures }: View, { status, score, overridden }: SimulationRow): string {
  if (score.deactivated) return say('deactivated');
  const name = choiceOf(status)?.name;
  const own = Array.isArray(status)
    ? status.map(share => figures.whole(share)).join(' / ')
    : name === undefined
      ? ''
      : say(name);
  return overridden && own !== '' ? `${own} (${say('overridden')})` : own;
}
