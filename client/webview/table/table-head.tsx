/** The names of the columns, with their units. */
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useView } from '../base/context.ts';
import { roles } from '../base/roles.ts';
import { useRoving } from '../base/use-roving.ts';
import { type Sorting, type SortKey, sortingAfter } from './sorting.ts';
import { statusChoices } from './statuses.ts';

export interface TableHeadProps {
  /** The name of what is compared with. */
  readonly baseline: string | null;
  readonly compared: boolean;
  /** True where there is a column of gains. */
  readonly gains: boolean;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** The head of the table, which stays in sight and whose columns sort: ArrowUp leads to it from the first row. */
export function TableHead({ baseline, compared, gains, sorting, onSort }: TableHeadProps): JSX.Element {
  const { say } = useView();
  const head = useRef<HTMLDivElement>(null);
  useRoving(head, { items: '.sort', someHidden: true, isStop: false });
  const column = (by: SortKey, look: string, name: ComponentChildren, title?: string): JSX.Element => (
    <div class={`cell ${look}`} {...roles.sortHeader(directionOf(sorting, by))} title={title}>
      <button
        type="button"
        class="sort"
        title={title ?? say('Sort by this column')}
        onClick={() => onSort(sortingAfter(sorting, by))}
      >
        {name}
        {sorting?.by === by ? <span aria-hidden="true">{sorting.descending ? ' ↓' : ' ↑'}</span> : null}
      </button>
    </div>
  );
  const points = <span class="unit"> {say('pts')}</span>;
  const moved = say('What the last change moved');
  return (
    <div class="row head" {...roles.headRow} ref={head}>
      {column('name', 'name', say('Action'))}
      {column('weight', 'weight', say('Weight'))}
      {column('done', 'done', [say('Done'), points])}
      {column('potential', 'potential', [say('Potential'), points])}
      {column('progress', 'progress', say('Progress'))}
      {column('move', 'change move', ['Δ', <span class="visually-hidden"> {moved}</span>], moved)}
      {compared ? column('difference', 'change difference', say('Difference'), baseline ?? undefined) : null}
      {gains ? column('gain', 'gain', say('Gain'), say('What each open task alone would bring to the total')) : null}
      {column('status', 'status', [
        <span class="visually-hidden">{say('Status')} </span>,
        <span class="keys">
          {statusChoices.map(({ key, name }) => (
            <span key={key} class="key-name">
              <kbd>{key}</kbd> {say(name).toLowerCase()}
            </span>
          ))}
        </span>,
      ])}
    </div>
  );
}

function directionOf(sorting: Sorting, by: SortKey): 'ascending' | 'descending' | 'none' {
  if (sorting?.by !== by) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}
