/** What can be done to all rows of the table. */
import type { JSX } from 'preact';
import { useView } from '../base/context.ts';
import { IconButton } from '../base/icon-button.tsx';
import { roles } from '../base/roles.ts';
import type { Shown } from '../state/shown.ts';

export interface AllRowsProps extends Pick<Shown, 'rows'> {
  readonly onExpand: (expanded: boolean) => void;
}

export function AllRows({ rows, onExpand }: AllRowsProps): JSX.Element {
  const { say, post } = useView();
  return (
    <div class="filter-actions" {...roles.group(say('All rows'))}>
      <IconButton name={say('Expand all')} icon="expand" onClick={() => onExpand(true)} />
      <IconButton name={say('Collapse all')} icon="collapse" onClick={() => onExpand(false)} />
      <IconButton
        name={say('Clear all statuses')}
        icon="clear"
        disabled={!rows.some(row => row.status !== null)}
        onClick={() => post({ type: 'change', change: { type: 'clear' } })}
      />
    </div>
  );
}
