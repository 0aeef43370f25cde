/** All the rows of a simulation as a plain table. */
import { Fragment, type JSX } from 'preact';
import { Bar } from '../bars/bar.tsx';
import type { View } from '../base/context.ts';
import { isChange, shareOf } from '../base/format.ts';
import { differenceOf } from '../state/difference.ts';
import type { Shown, ShownRow } from '../state/shown.ts';
import { familiesIn, precedenceOf } from '../table/alternatives.ts';
import { tagsInWords } from '../table/row-tags.tsx';
import { choiceOf } from '../table/statuses.ts';

/**
 * The table, with a column of differences where the simulation is compared. What stands below a measure is folded in under
 * it: a whole référentiel has more rows than anyone prints.
 */
export function PageTable({ view, shown }: { readonly view: View; readonly shown: Shown }): JSX.Element {
  const { say } = view;
  const { compared } = shown.simulation;
  const families = familiesIn(shown.rows);
  const tagsOf: Told['tagsOf'] = row => tagsInWords(view, { row, precedence: precedenceOf(shown, families, row) });
  const told = { view, compared, tagsOf };
  const [top, ...others] = foldedRows(shown.rows);
  // A measure that is shown by itself is shown whole.
  const lines = top === undefined ? [] : others.length === 0 ? unfolded(top) : [top, ...others];
  return (
    <table>
      <Columns compared={compared} />
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
        {lines.map(({ row, below }) => (
          <Fragment key={row.id}>
            <PageRow {...told} row={row} />
            {below.length === 0 ? null : <Fold {...told} rows={below} />}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** A row with those that are folded in under it. */
interface FoldedRow {
  readonly row: ShownRow;
  readonly below: readonly ShownRow[];
}

function foldedRows(rows: readonly ShownRow[]): readonly FoldedRow[] {
  const folded: { readonly row: ShownRow; readonly below: ShownRow[] }[] = [];
  for (const row of rows) {
    const above = folded.at(-1);
    const isBelow = row.kind === 'sub-action' || row.kind === 'task';
    if (isBelow && above !== undefined) above.below.push(row);
    else folded.push({ row, below: [] });
  }
  return folded;
}

function unfolded({ row, below }: FoldedRow): readonly FoldedRow[] {
  return [row, ...below].map(one => ({ row: one, below: [] }));
}

interface Told {
  readonly view: View;
  readonly compared: boolean;
  /** What stands behind the title of an action: alternatives, origins, what its indicators suggest. */
  readonly tagsOf: (row: ShownRow) => readonly string[];
}

function Fold({ rows, ...told }: Told & { readonly rows: readonly ShownRow[] }): JSX.Element {
  const { view, compared } = told;
  const { say, figures } = view;
  return (
    <tr class="fold">
      <td colSpan={compared ? 7 : 6}>
        <details>
          <summary>{say('{count} actions', { count: figures.number(rows.length) })}</summary>
          <table>
            <Columns compared={compared} />
            <tbody>
              {rows.map(row => (
                <PageRow key={row.id} {...told} row={row} />
              ))}
            </tbody>
          </table>
        </details>
      </td>
    </tr>
  );
}

/** The same widths in every table of the page, so that what is unfolded stands in line. */
function Columns({ compared }: { readonly compared: boolean }): JSX.Element {
  return (
    <colgroup>
      <col />
      <col class="figure-column" />
      <col class="figure-column" />
      <col class="figure-column" />
      <col class="bar-column" />
      {compared ? <col class="difference-column" /> : null}
      <col class="status-column" />
    </colgroup>
  );
}

function PageRow({ view, row, compared, tagsOf }: Told & { readonly row: ShownRow }): JSX.Element {
  const { figures } = view;
  const { score, amounts } = row;
  const tags = tagsOf(row).join(' · ');
  return (
    <tr class={`kind-${row.kind}${score.concerned ? '' : ' excluded'}${row.overridden ? ' overridden' : ''}`}>
      <th scope="row" class={`depth-${Math.min(row.depth, 6)}`}>
        <span class="id">{row.id}</span> <span class="title">{row.title}</span>
        {tags === '' ? null : <span class="tags"> {tags}</span>}
      </th>
      <td class="number">{figures.points(amounts.done)}</td>
      <td class="number">{figures.points(amounts.potential)}</td>
      <td class="number">{figures.whole(shareOf(score.done, score.potential))}</td>
      <td>
        <Bar score={score} amounts={amounts} before={row.before} size="row" />
      </td>
      {compared ? <td class="number">{differenceIn(view, row)}</td> : null}
      <td class="status">{statusIn(view, row)}</td>
    </tr>
  );
}

function differenceIn({ figures }: View, row: ShownRow): string {
  const difference = differenceOf(row);
  if (difference === null) return '';
  const { done, potential } = difference;
  return isChange(potential) ? `${figures.change(done)} (${figures.change(potential)})` : figures.change(done);
}

function statusIn({ say, figures }: View, { status, score, overridden }: ShownRow): string {
  if (score.deactivated) return say('deactivated');
  const name = choiceOf(status)?.name;
  const own = Array.isArray(status)
    ? status.map(share => figures.whole(share)).join(' / ')
    : name === undefined
      ? ''
      : say(name);
  return overridden && own !== '' ? `${own} (${say('overridden')})` : own;
}
