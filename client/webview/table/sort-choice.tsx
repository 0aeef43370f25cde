/** By what siblings are sorted, where the heads of the columns have no room. */
import type { JSX } from 'preact';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { firstSorting, SORT_NAMES, type Sorting, type SortKey } from './sorting.ts';

export interface SortChoiceProps {
  readonly sorting: Sorting;
  /** The columns that there are. */
  readonly keys: readonly SortKey[];
  readonly onSort: (sorting: Sorting) => void;
}

/** A column, its names from A to Z or its largest first, or the order of the référentiel. */
export function SortChoice({ sorting, keys, onSort }: SortChoiceProps): JSX.Element {
  const { say } = useView();
  return (
    <div class={sorting === null ? 'field field-select' : 'field field-select chosen'}>
      <select
        aria-label={say('Order')}
        value={sorting?.by ?? ''}
        onChange={event => {
          const by = keys.find(key => key === event.currentTarget.value);
          onSort(by === undefined ? null : firstSorting(by));
        }}
      >
        <option value="">{say('Order of the référentiel')}</option>
        {keys.map(key => (
          <option key={key} value={key}>
            {say(SORT_NAMES[key])}
          </option>
        ))}
      </select>
      <Icon name="chevron" />
    </div>
  );
}
