/** What keys and clicks in the table ask for. */
import type { Simulation, SimulationRow } from '../../../server/src/protocol/simulation.ts';
import { walkStatuses } from './focus.ts';
import { type Intent, intentOf } from './keys.ts';
import type { Line } from './lines.ts';
import { choiceOfName } from './statuses.ts';

/** What is in the table; rows are told by their place among the lines. */
export interface Lines {
  readonly lines: readonly Line[];
  /** The place of the row that Tab enters. */
  readonly active: number;
  readonly rows: readonly SimulationRow[];
  readonly platform: Simulation['platform'];
  /** -1 for a row that is not among the lines. */
  readonly placeOf: (id: string | null) => number;
}

/** The intent of a key, or null; a key that has been understood goes no further. */
export function intentOfKey(event: KeyboardEvent, { lines, active, rows, platform, placeOf }: Lines): Intent | null {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return null;
  const row = rowAround(event.target);
  if (row === null) {
    // Only the head of the table is outside of the rows.
    if (event.key !== 'ArrowDown' || lines.length === 0) return null;
    event.preventDefault();
    return { type: 'focus', at: active };
  }
  const at = placeOf(row.dataset['id'] ?? null);
  if (event.target.closest('.sliders') !== null) {
    if (event.key !== 'Escape') return null;
    event.stopPropagation();
    return { type: 'closeSliders', at };
  }
  const onRow = event.target === row;
  // Inside a row its buttons keep the keys that press them, and the arrows walk along the group.
  if (!onRow && (event.key === 'Enter' || event.key === ' ')) return null;
  const walked = !onRow && walkStatuses(event.target, row, event.key);
  const intent = walked ? null : intentOf(event.key, at, lines, rows, platform);
  if (walked || intent !== null) event.preventDefault();
  return intent;
}

/** The intent of a click: on a status, an id, a figure, or anywhere else on a row. */
export function intentOfClick({ target }: MouseEvent, { lines, placeOf }: Lines): Intent | null {
  if (!(target instanceof Element)) return null;
  const at = placeOf(rowAround(target)?.dataset['id'] ?? null);
  if (at < 0 || target.closest('.detail') !== null) return null;
  const button = target.closest<HTMLElement>('[data-status]');
  const choice = choiceOfName(button?.dataset['status']);
  if (choice !== undefined) {
    const clears = button?.getAttribute('aria-checked') === 'true' && choice.status !== 'detailed';
    return { type: 'choose', at, choice: clears ? null : choice };
  }
  if (target.closest('.id') !== null) return { type: 'open', at };
  if (target.closest('.figure') !== null) return { type: 'explain', at };
  if (target.closest('.status, .suggested') !== null) return null;
  return { type: lines[at]?.expanded === null ? 'focus' : 'toggle', at };
}

/** The row that an element is in; null outside of the rows. */
export function rowAround(element: EventTarget | null): HTMLElement | null {
  return element instanceof Element ? element.closest<HTMLElement>('[data-id]') : null;
}
