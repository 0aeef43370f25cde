/** What narrows the table down, and what can be done to all of its rows. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { CATEGORY_NAMES } from '../base/categories.ts';
import { Choice } from '../base/choice.tsx';
import { useView, type View } from '../base/context.ts';
import { Icon, type IconName } from '../base/icons.tsx';
import { roles } from '../base/roles.ts';
import { type Filters, noFilters } from '../state/memory.ts';
import type { Shown } from '../state/shown.ts';
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
  const { say, post } = view;
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
  const canClear = shown.rows.some(row => row.status !== null);
  return (
    <search class="filters" data-part="filters" aria-label={say('Filter the actions')} onKeyDown={onKeyDown}>
      <div class="field field-text">
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          placeholder={say('Filter…')}
          aria-label={say('Filter by id or title')}
          aria-keyshortcuts="Control+F /"
          title={say('Filter by id or title')}
          value={filters.text}
          onInput={event => set({ text: event.currentTarget.value })}
        />
        <p class="found" {...roles.status} aria-live="polite">
          {foundInWords(view, found)}
        </p>
        {found === null || found === 0 ? null : <IconButton name={say('Show all')} icon="close" onClick={showAll} />}
      </div>
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
        <label class="check">
          <input
            type="checkbox"
            checked={filters.changed}
            onChange={event => set({ changed: event.currentTarget.checked })}
          />
          {say('Only what changed')}
        </label>
        <label class="check" title={say('What each open task alone would bring to the total')}>
          <input type="checkbox" checked={props.gains} onChange={event => props.onGains(event.currentTarget.checked)} />
          {say('Gains')}
        </label>
        {props.narrow ? <SortChoice sorting={props.sorting} keys={props.sortKeys} onSort={props.onSort} /> : null}
        <div class="filter-actions" {...roles.group(say('All rows'))}>
          <IconButton name={say('Expand all')} icon="expand" onClick={() => props.onExpand(true)} />
          <IconButton name={say('Collapse all')} icon="collapse" onClick={() => props.onExpand(false)} />
          <IconButton
            name={say('Clear all statuses')}
            icon="clear"
            disabled={!canClear}
            onClick={() => post({ type: 'change', change: { type: 'clear' } })}
          />
        </div>
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

function IconButton(props: {
  readonly name: string;
  readonly icon: IconName;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.name}
      title={props.name}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
