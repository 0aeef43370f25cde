/** The tree of actions as a tree grid: one keyboard stop, one set of listeners, and only the rows that are shown in the page. */
import type { JSX, TargetedFocusEvent, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ActionRow } from './action-row.tsx';
import { useView } from './context.ts';
import { roles } from './roles.ts';
import type { VisibleRow } from './rows.ts';
import { statusOfName } from './statuses.ts';
import { type Intent, intentOf } from './table-keys.ts';

export interface ActionTableProps {
  readonly label: string;
  readonly rows: readonly VisibleRow[];
  readonly onToggle: (id: string) => void;
}

/** The table. A click on a row opens or closes it, one on its id leads to the text, one on a status sets or clears it. */
export function ActionTable({ label, rows, onToggle }: ActionTableProps): JSX.Element {
  const { say, post } = useView();
  const grid = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const moved = useRef(false);
  const active = rows.some(shown => shown.row.id === wanted) ? wanted : (rows[0]?.row.id ?? null);

  useLayoutEffect(() => {
    if (!moved.current || active === null) return;
    moved.current = false;
    rowElement(grid.current, active)?.focus();
  });

  const perform = (intent: Intent): void => {
    setWanted(intent.id);
    switch (intent.type) {
      case 'focus':
        moved.current = true;
        return;
      case 'toggle':
        moved.current = true;
        onToggle(intent.id);
        return;
      case 'enterStatus':
        enterStatus(rowElement(grid.current, intent.id));
        return;
      case 'setStatus':
      case 'reveal':
        post(intent);
    }
  };

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const row = event.target.closest<HTMLElement>('[data-id]');
    if (row === null) return;
    const onRow = event.target === row;
    // Inside a row its buttons keep the keys that press them, and the arrows walk along the group.
    if (!onRow && (event.key === 'Enter' || event.key === ' ')) return;
    const walked = !onRow && walkStatuses(event.target, row, event.key);
    const intent = walked ? null : intentOf(event.key, row.dataset['id'] ?? '', rows);
    if (intent !== null) perform(intent);
    if (walked || intent !== null) event.preventDefault();
  };

  const onFocusIn = (event: TargetedFocusEvent<HTMLDivElement>): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    setWanted(row?.dataset['id'] ?? null);
  };

  const onClick = (event: TargetedMouseEvent<HTMLDivElement>): void => {
    if (!(event.target instanceof Element)) return;
    const id = event.target.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (id === undefined) return;
    const choice = event.target.closest<HTMLElement>('[data-status]');
    if (choice !== null) {
      const status = statusOfName(choice.dataset['status']);
      if (status === undefined) return;
      setWanted(id);
      const clears = choice.getAttribute('aria-checked') === 'true';
      post({ type: 'setStatus', id, status: clears ? null : status });
    } else if (event.target.closest('.id') !== null) {
      perform({ type: 'reveal', id });
    } else if (event.target.closest('.status') === null) {
      const expandable = rows.find(shown => shown.row.id === id)?.expanded !== null;
      perform(expandable ? { type: 'toggle', id } : { type: 'focus', id });
    }
  };

  return (
    <div
      class="table"
      role="treegrid"
      aria-label={label}
      ref={grid}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
      onClick={onClick}
    >
      <div class="row head" {...roles.headRow}>
        <div class="cell name" {...roles.columnHeader}>
          {say('Action')}
        </div>
        <div class="cell weight" {...roles.columnHeader}>
          {say('Weight')}
        </div>
        <div class="cell done" {...roles.columnHeader}>
          {say('Done')}
        </div>
        <div class="cell potential" {...roles.columnHeader}>
          {say('Potential')}
        </div>
        <div class="cell progress" {...roles.columnHeader}>
          {say('Progress')}
        </div>
        <div class="cell status" {...roles.columnHeader}>
          {say('Status')}
        </div>
      </div>
      {rows.map(shown => (
        <ActionRow key={shown.row.id} shown={shown} active={shown.row.id === active} />
      ))}
    </div>
  );
}

function rowElement(grid: HTMLElement | null, id: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;
}

/** Moves the focus into the status buttons of a row: to the chosen one, else the first. */
function enterStatus(row: HTMLElement | null): void {
  const choice =
    row?.querySelector<HTMLElement>('[role=radio][aria-checked=true]') ?? row?.querySelector('[role=radio]');
  if (choice instanceof HTMLElement) choice.focus();
}

/** Moves along the status buttons of a row, and from the first back to the row. True where the key did that. */
function walkStatuses(from: HTMLElement, row: HTMLElement, key: string): boolean {
  const choices = [...row.querySelectorAll<HTMLElement>('[role=radio]')];
  const index = choices.indexOf(from);
  if (key === 'ArrowLeft') {
    (choices[index - 1] ?? row).focus();
    return true;
  }
  if (key === 'ArrowRight' && index >= 0) {
    choices[index + 1]?.focus();
    return true;
  }
  return false;
}
