/** The names of the columns, with their units. */
import type { JSX } from 'preact';
import { useView } from '../base/context.ts';
import { roles } from '../base/roles.ts';
import { statusChoices } from './statuses.ts';

export interface TableHeadProps {
  /** The name of what is compared with. */
  readonly baseline: string | null;
  readonly compared: boolean;
  /** True where the largest differences stand first. */
  readonly byDifference: boolean;
  readonly onSort: (byDifference: boolean) => void;
}

/** The head of the table, which stays in sight. */
export function TableHead({ baseline, compared, byDifference, onSort }: TableHeadProps): JSX.Element {
  const { say } = useView();
  return (
    <div class="row head" {...roles.headRow}>
      <div class="cell name" {...roles.columnHeader}>
        {say('Action')}
      </div>
      <div class="cell weight" {...roles.columnHeader}>
        {say('Weight')}
      </div>
      <div class="cell done" {...roles.columnHeader}>
        {say('Done')}
        <span class="unit"> {say('pts')}</span>
      </div>
      <div class="cell potential" {...roles.columnHeader}>
        {say('Potential')}
        <span class="unit"> {say('pts')}</span>
      </div>
      <div class="cell progress" {...roles.columnHeader}>
        {say('Progress')}
      </div>
      <div class="cell change move" {...roles.columnHeader} title={say('What the last change moved')}>
        Δ<span class="visually-hidden"> {say('What the last change moved')}</span>
      </div>
      {compared ? (
        <div class="cell change difference" {...roles.sortHeader(byDifference)} title={baseline ?? ''}>
          <button type="button" class="sort" title={say('Sort by difference')} onClick={() => onSort(!byDifference)}>
            {say('Difference')}
            {byDifference ? ' ↓' : ''}
          </button>
        </div>
      ) : null}
      <div class="cell status" {...roles.columnHeader}>
        <span class="visually-hidden">{say('Status')}</span>
        <span class="keys" aria-hidden="true">
          {statusChoices.map(({ key, name }) => (
            <span key={key} class="key-name">
              <kbd>{key}</kbd> {say(name).toLowerCase()}
            </span>
          ))}
        </span>
      </div>
    </div>
  );
}
