/** The points, shares and stars of several sides, and what differs from the first of them. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { WireComparedRow, WireSide } from '../../../server/src/protocol/comparison.ts';
import type { Baseline } from '../../../server/src/protocol/simulation.ts';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import type { Points } from '../../../server/src/rounding/points-down.ts';
import { useView, type View } from '../base/context.ts';
import { isChange } from '../base/format.ts';
import { Menu, type MenuItem } from '../base/menu.tsx';
import { roles } from '../base/roles.ts';
import { MOST_STARS, starsInWords } from '../header/stars.tsx';
import { type ReadFigures, readSides } from './read-sides.ts';

export interface ComparedTableProps {
  readonly comparison: ViewComparison;
  /** The deepest rows that are shown. */
  readonly most: number;
  /** True where two sides are to be in sight without much room: shares stand below points, potentials are left out. */
  readonly brief: boolean;
}

/** The table, which scrolls by itself where it is wider than the view. */
export function ComparedTable({ comparison, most, brief }: ComparedTableProps): JSX.Element {
  const view = useView();
  return useMemo(() => draw(view, { comparison, most, brief }), [view, comparison, most, brief]);
}

function draw({ say }: View, { comparison, most, brief }: ComparedTableProps): JSX.Element {
  const { sides, names, baselines, rows } = comparison;
  const read = readSides(comparison);
  return (
    // A part that scrolls is to be reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div class="compared-scroll" tabIndex={0} {...roles.group(say('Side by side'))}>
      <table class="compared-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {say('Action')}
            </th>
            {sides.map((side, at) => (
              <th key={at} scope="colgroup" colSpan={columnsOf(at, brief)} class="side-start">
                <SideHead side={side} baseline={baselines[at] ?? null} isFirst={at === 0} name={names[at] ?? ''} />
              </th>
            ))}
          </tr>
          <tr>
            {sides.map((_, at) => (
              <SideColumns key={at} isFirst={at === 0} brief={brief} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) =>
            row.depth > most ? null : <ComparedRow key={row.id} row={row} read={read[at] ?? []} brief={brief} />,
          )}
        </tbody>
      </table>
    </div>
  );
}

/** How many columns a side has, by its place. */
function columnsOf(at: number, brief: boolean): number {
  return (brief ? 1 : 2) + (at === 0 ? 0 : 1);
}

interface SideHeadProps {
  readonly side: WireSide;
  /** Null for the scenario of the view. */
  readonly baseline: Baseline | null;
  readonly isFirst: boolean;
  readonly name: string;
}

function SideHead({ side, baseline, isFirst, name }: SideHeadProps): JSX.Element {
  const view = useView();
  const { say } = view;
  const { stars } = side;
  return (
    <div class="side-head">
      {baseline === null ? (
        <strong class="side-name" title={name}>
          {name}
        </strong>
      ) : (
        <Menu label={name} items={wishes(view, baseline, isFirst)} class="side-menu">
          <span class="side-name">{name}</span>
        </Menu>
      )}
      {side.found ? null : <span class="quiet-text">{say('not there any more')}</span>}
      {stars === null ? null : (
        <span class="side-stars" title={say('Label of the whole référentiel')}>
          <span aria-hidden="true">
            {'★'.repeat(stars)}
            {'☆'.repeat(Math.max(0, MOST_STARS - stars))}
          </span>
          <span class="visually-hidden">{starsInWords(view, stars)}</span>
        </span>
      )}
    </div>
  );
}

function wishes({ say, post }: View, baseline: Baseline, isFirst: boolean): readonly MenuItem[] {
  const wish = (what: 'first' | 'remove') => (): void => post({ type: 'compareSide', baseline, wish: what });
  return [
    { name: say('Hold the others against it'), disabled: isFirst, onChoose: wish('first') },
    { name: say('Take it out'), onChoose: wish('remove') },
  ];
}

function SideColumns({ isFirst, brief }: { readonly isFirst: boolean; readonly brief: boolean }): JSX.Element {
  const { say } = useView();
  return (
    <>
      <th scope="col" class="number side-start">
        {say('Done')}
        {brief ? null : <span class="dim"> / {say('Potential')}</span>}
      </th>
      {brief ? null : (
        <th scope="col" class="number">
          {say('Achieved')}
        </th>
      )}
      {isFirst ? null : (
        <th scope="col" class="number">
          {say('Difference')}
        </th>
      )}
    </>
  );
}

interface ComparedRowProps {
  readonly row: WireComparedRow;
  /** Its figures as they are read. */
  readonly read: readonly (ReadFigures | null)[];
  readonly brief: boolean;
}

function ComparedRow({ row, read, brief }: ComparedRowProps): JSX.Element {
  const { say, reveal } = useView();
  return (
    <tr class={`kind-${row.kind}`} data-compared={row.id}>
      <th scope="row" class={`depth-${Math.min(row.depth, 4)}`}>
        <button type="button" class="link compared-action" title={row.title} onClick={() => reveal(row.id)}>
          {row.id === '' ? say('Total') : `${row.id} ${row.title}`}
        </button>
      </th>
      {read.map((figures, at) => (
        <SideCells key={at} figures={figures} at={at} brief={brief} />
      ))}
    </tr>
  );
}

interface SideCellsProps {
  readonly figures: ReadFigures | null;
  readonly at: number;
  readonly brief: boolean;
}

function SideCells({ figures, at, brief }: SideCellsProps): JSX.Element {
  const { figures: shown } = useView();
  if (figures === null)
    return (
      <td class="side-start absent" colSpan={columnsOf(at, brief)}>
        –
      </td>
    );
  const share = shown.percent(figures.share);
  return (
    <>
      <td class="number side-start">
        <span class="compared-done">{shown.points(figures.done)}</span>
        {brief ? (
          <span class="compared-share dim"> {share}</span>
        ) : (
          <span class="dim">
            {' / '}
            <span class="compared-potential">{shown.points(figures.potential)}</span>
          </span>
        )}
      </td>
      {brief ? null : <td class="number">{share}</td>}
      {at === 0 ? null : (
        <td class="number">{figures.change === null ? '' : <Difference change={figures.change} />}</td>
      )}
    </>
  );
}

/** What the points done differ by; what the potential does is told by the way, for both stand there. */
function Difference({ change: { done, potential } }: { readonly change: Points }): JSX.Element {
  const { say, figures } = useView();
  const told = isChange(potential) ? say('potential {change}', { change: figures.change(potential) }) : undefined;
  return (
    <span class={isChange(done) ? '' : 'dim'} title={told}>
      {figures.change(done)}
    </span>
  );
}
