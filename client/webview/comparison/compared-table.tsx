/** The points, shares and stars of several sides, and what differs from the first of them. */
import type { JSX } from 'preact';
import type { WireComparedRow, WireFigures, WireSide } from '../../../server/src/protocol/comparison.ts';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import { useView } from '../base/context.ts';
import { changeShown, isChange } from '../base/format.ts';
import { Menu, type MenuItem } from '../base/menu.tsx';

export interface ComparedTableProps {
  readonly comparison: ViewComparison;
  /** The deepest rows that are shown. */
  readonly most: number;
}

/** The table, which scrolls by itself where it is wider than the view. */
export function ComparedTable({ comparison, most }: ComparedTableProps): JSX.Element {
  const { say } = useView();
  const { sides, names } = comparison;
  return (
    // A part that scrolls is to be reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section class="compared-scroll" tabIndex={0} aria-label={say('Side by side')}>
      <table class="compared">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {say('Action')}
            </th>
            {sides.map((side, at) => (
              <th key={at} scope="colgroup" colSpan={at === 0 ? 2 : 3} class="side-start">
                <SideHead comparison={comparison} side={side} at={at} name={names[at] ?? ''} />
              </th>
            ))}
          </tr>
          <tr>
            {sides.map((_, at) => (
              <SideColumns key={at} isFirst={at === 0} />
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.rows
            .filter(({ depth }) => depth <= most)
            .map(row => (
              <ComparedRow key={row.id} row={row} />
            ))}
        </tbody>
      </table>
    </section>
  );
}

interface SideHeadProps {
  readonly comparison: ViewComparison;
  readonly side: WireSide;
  readonly at: number;
  readonly name: string;
}

function SideHead({ comparison, side, at, name }: SideHeadProps): JSX.Element {
  const { say, figures, post } = useView();
  const wish = (what: 'first' | 'remove') => (): void => post({ type: 'compareSide', side: at, wish: what });
  const items: readonly MenuItem[] = [
    { name: say('Hold the others against it'), disabled: at === 0, onChoose: wish('first') },
    { name: say('Take it out'), onChoose: wish('remove') },
  ];
  const stars = side.stars === null ? null : figures.number(side.stars);
  return (
    <div class="side-head">
      {at === comparison.own ? (
        <strong class="side-name" title={name}>
          {name}
        </strong>
      ) : (
        <Menu label={name} items={items} class="side-menu">
          <span class="side-name">{name}</span>
        </Menu>
      )}
      {side.found ? null : <span class="quiet-text">{say('not there any more')}</span>}
      {stars === null ? null : (
        <span class="side-stars" title={say('Label of the whole référentiel')}>
          <span aria-hidden="true">
            {'★'.repeat(side.stars ?? 0)}
            {'☆'.repeat(Math.max(0, MOST_STARS - (side.stars ?? 0)))}
          </span>
          <span class="visually-hidden">
            {side.stars === 1
              ? say('{stars} star of {most}', { stars, most: figures.number(MOST_STARS) })
              : say('{stars} stars of {most}', { stars, most: figures.number(MOST_STARS) })}
          </span>
        </span>
      )}
    </div>
  );
}

const MOST_STARS = 5;

function SideColumns({ isFirst }: { readonly isFirst: boolean }): JSX.Element {
  const { say } = useView();
  return (
    <>
      <th scope="col" class="number side-start">
        {say('Done')}
        <span class="dim"> / {say('Potential')}</span>
      </th>
      <th scope="col" class="number">
        {say('Achieved')}
      </th>
      {isFirst ? null : (
        <th scope="col" class="number">
          {say('Difference')}
        </th>
      )}
    </>
  );
}

function ComparedRow({ row }: { readonly row: WireComparedRow }): JSX.Element {
  const { say, reveal } = useView();
  const [first = null] = row.figures;
  return (
    <tr class={`kind-${row.kind}`} data-compared={row.id}>
      <th scope="row" class={`depth-${Math.min(row.depth, 4)}`}>
        <button type="button" class="link compared-action" title={row.title} onClick={() => reveal(row.id)}>
          {row.id === '' ? say('Total') : `${row.id} ${row.title}`}
        </button>
      </th>
      {row.figures.map((figures, at) => (
        <SideCells key={at} figures={figures} first={first} isFirst={at === 0} />
      ))}
    </tr>
  );
}

interface SideCellsProps {
  readonly figures: WireFigures | null;
  readonly first: WireFigures | null;
  readonly isFirst: boolean;
}

function SideCells({ figures, first, isFirst }: SideCellsProps): JSX.Element {
  const { figures: shown } = useView();
  if (figures === null)
    return (
      <td class="side-start absent" colSpan={isFirst ? 2 : 3}>
        –
      </td>
    );
  return (
    <>
      <td class="number side-start">
        <span class="compared-done">{shown.points(figures.done)}</span>
        <span class="dim"> / {shown.points(figures.potential)}</span>
      </td>
      <td class="number">{shown.percent(figures.share)}</td>
      {isFirst ? null : <td class="number">{first === null ? '' : <Difference before={first} after={figures} />}</td>}
    </>
  );
}

/** What the points done differ by; what the potential does is told by the way, for both stand there. */
function Difference({ before, after }: { readonly before: WireFigures; readonly after: WireFigures }): JSX.Element {
  const { say, figures } = useView();
  const done = changeShown(before.done, after.done);
  const potential = changeShown(before.potential, after.potential);
  const told = isChange(potential) ? say('potential {change}', { change: figures.change(potential) }) : undefined;
  return (
    <span class={isChange(done) ? '' : 'dim'} title={told}>
      {figures.change(done)}
    </span>
  );
}
