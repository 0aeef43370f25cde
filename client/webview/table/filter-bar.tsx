/** What narrows the table down, and what can be done to all of its rows. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { CATEGORY_NAMES } from '../base/categories.ts';
import { Check } from '../base/check.tsx';
import { Choice } from '../base/choice.tsx';
import { useView, type View } from '../base/context.ts';
import { IconButton } from '../base/icon-button.tsx';
import { roles } from '../base/roles.ts';
import { SearchField } from '../base/search-field.tsx';
import { type Filters, noFilters } from '../state/memory.ts';
import type { Shown } from '../state/shown.ts';
import { AllRows } from './all-rows.tsx';
import { NO_CATEGORY, STATUS_FILTERS } from './filter.ts';
import { SortChoice } from './sort-choice.tsx';
import type { Sorting, SortKey } from './sorting.ts';
import { useFindKeys } from './use-find-keys.ts';

export interface FilterBarProps {
  readonly shown: Shown;
  readonly filters: Filters;
  /** How many rows match; null without a filter. */
  readonly found: number | null;
  /** True where the heads of the columns are not all shown: they sort otherwise. */
  readonly narrow: boolean;
  readonly sorting: Sorting;
  /** The columns that can be sorted by. */
  readonly sortKeys: readonly SortKey[];
  /** True where a column tells what each open task would bring. */
  readonly gains: boolean;
  readonly onGains: (gains: boolean) => void;
  readonly onFilter: (filters: Filters) => void;
  readonly onSort: (sorting: Sorting) => void;
  readonly onExpand: (expanded: boolean) => void;
  /** Leads to the first match, or the first row. */
  readonly onEnter: () => void;
}

/** The filters, the last line of what the arrows walk above the table; how many actions match is also announced. */
export function FilterBar(props: FilterBarProps): JSX.Element {
  const view = useView();
  const { say } = view;
  const input = useRef<HTMLInputElement>(null);
  useFindKeys(input);
  const { shown, filters, found, onFilter } = props;
  const set = (changed: Partial<Filters>): void => onFilter({ ...filters, ...changed });
  const showAll = (): void => {
    onFilter(noFilters);
    input.current?.focus();
  };
  const categories = [...new Set(shown.rows.flatMap(row => row.category ?? []))];
  const onKeyDown = (event: KeyboardEvent): void => {
    const leadsIn = event.key === 'Enter' ? event.target === input.current : event.key === 'ArrowDown' && !event.altKey;
    if (!leadsIn) return;
    event.preventDefault();
    props.onEnter();
  };
  return (
    <search class="filters" data-part="filters" aria-label={say('Filter the actions')} onKeyDown={onKeyDown}>
      <SearchField
        field={input}
        placeholder={say('Filter…')}
        aria-label={say('Filter by id or title')}
        aria-keyshortcuts="Control+F /"
        title={say('Filter by id or title')}
        words={filters.text}
        onWords={text => set({ text })}
      >
        <p class="found" {...roles.status} aria-live="polite">
          {foundInWords(view, found)}
        </p>
        {found === null || found === 0 ? null : <IconButton name={say('Show all')} icon="close" onClick={showAll} />}
      </SearchField>
      <div class="filter-tools" {...roles.toolbar(say('Filter the actions'))}>
        <Choice
          label={say('Status')}
          value={filters.status}
          all={say('All statuses')}
          choices={STATUS_FILTERS.map(([value, name]) => [value, say(name)])}
          onChoose={status => set({ status })}
        />
        {categories.length === 0 && filters.category === '' ? null : (
          <Choice
            label={say('Category')}
            value={filters.category}
            all={say('All categories')}
            choices={[
              ...categories.map((category): readonly [string, string] => {
                const name = CATEGORY_NAMES[category];
                return [category, name === undefined ? category : say(name)];
              }),
              [NO_CATEGORY, say('Without a category')],
            ]}
            onChoose={category => set({ category })}
          />
        )}
        <Check label={say('Only what changed')} checked={filters.changed} onCheck={changed => set({ changed })} />
        <Check
          label={say('Gains')}
          title={say('What each open task alone would bring to the total')}
          checked={props.gains}
          onCheck={props.onGains}
        />
        {props.narrow ? <SortChoice sorting={props.sorting} keys={props.sortKeys} onSort={props.onSort} /> : null}
        <AllRows rows={shown.rows} onExpand={props.onExpand} />
      </div>
      {found === 0 ? (
        <button type="button" class="button" onClick={showAll}>
          {say('Show all')}
        </button>
      ) : null}
    </search>
  );
}

function foundInWords({ say, figures }: View, found: number | null): string {
  if (found === null) return '';
  if (found === 0) return say('No action matches');
  if (found === 1) return say('{count} action found', { count: '1' });
  return say('{count} actions found', { count: figures.number(found) });
}
