/** The keyboard of the table: what a key means, told from the row that has the focus. Pure: no DOM. */
import type { WireStatus } from '../../server/src/protocol/statuses.ts';
import type { VisibleRow } from './rows.ts';
import { statusOfKey } from './statuses.ts';

/** What a key asks for. */
export type Intent =
  | { readonly type: 'focus'; readonly id: string }
  | { readonly type: 'toggle'; readonly id: string }
  | { readonly type: 'enterStatus'; readonly id: string }
  | { readonly type: 'setStatus'; readonly id: string; readonly status: WireStatus | null }
  | { readonly type: 'reveal'; readonly id: string };

/** The intent of a key pressed on a row; null where the key means nothing there. */
export function intentOf(key: string, id: string, rows: readonly VisibleRow[]): Intent | null {
  const index = rows.findIndex(shown => shown.row.id === id);
  const current = rows[index];
  if (current === undefined) return null;
  switch (key) {
    case 'ArrowDown':
      return focus(rows[index + 1]);
    case 'ArrowUp':
      return focus(rows[index - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (current.expanded === false) return { type: 'toggle', id };
      if (current.expanded === true && !current.row.takesStatus) return focus(rows[index + 1]);
      return current.row.takesStatus ? { type: 'enterStatus', id } : null;
    case 'ArrowLeft':
      if (current.expanded === true) return { type: 'toggle', id };
      return focus(parentOf(rows, index));
    case 'Enter':
      return { type: 'reveal', id };
    case ' ':
      return current.expanded === null ? null : { type: 'toggle', id };
    default: {
      const status = statusOfKey(key);
      if (status === undefined || !current.row.takesStatus) return null;
      return { type: 'setStatus', id, status };
    }
  }
}

function focus(target: VisibleRow | undefined): Intent | null {
  return target === undefined ? null : { type: 'focus', id: target.row.id };
}

function parentOf(rows: readonly VisibleRow[], index: number): VisibleRow | undefined {
  const level = rows[index]?.level ?? 1;
  return rows.slice(0, index).findLast(shown => shown.level < level);
}
