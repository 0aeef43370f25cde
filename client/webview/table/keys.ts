/** The keyboard of the table: what a key means, told from the row that has the focus. Pure: no DOM. */
import type { Simulation, SimulationRow } from '../../../server/src/protocol/simulation.ts';
import type { Line } from './lines.ts';
import { choiceOfKey, type StatusChoice } from './statuses.ts';

/** What a key asks for; rows are told by their place among the lines. */
export type Intent =
  | { readonly type: 'focus'; readonly at: number }
  | { readonly type: 'toggle'; readonly at: number }
  | { readonly type: 'enterHead'; readonly at: number }
  | { readonly type: 'enterStatus'; readonly at: number }
  /** Null clears the status. */
  | { readonly type: 'choose'; readonly at: number; readonly choice: StatusChoice | null }
  /** Takes what the indicators suggest as the status. */
  | { readonly type: 'takeSuggested'; readonly at: number }
  | { readonly type: 'closeSliders'; readonly at: number }
  | { readonly type: 'explain'; readonly at: number }
  | { readonly type: 'open'; readonly at: number };

/** How many rows the page keys move. */
const PAGE = 12;

/** The intent of a key pressed on a row; null where the key means nothing there. */
export function intentOf(
  key: string,
  at: number,
  lines: readonly Line[],
  rows: readonly SimulationRow[],
  platform: Simulation['platform'],
): Intent | null {
  const line = lines[at];
  const row = line === undefined ? undefined : rows[line.index];
  if (line === undefined || row === undefined) return null;
  switch (key) {
    case 'ArrowDown':
      return focus(at + 1, lines);
    case 'ArrowUp':
      return at === 0 ? { type: 'enterHead', at } : focus(at - 1, lines);
    case 'PageDown':
      return focus(Math.min(at + PAGE, lines.length - 1), lines);
    case 'PageUp':
      return focus(Math.max(at - PAGE, 0), lines);
    case 'Home':
      return focus(0, lines);
    case 'End':
      return focus(lines.length - 1, lines);
    case 'ArrowRight':
      if (line.expanded === false) return { type: 'toggle', at };
      if (line.expanded === true && !row.takesStatus) return focus(at + 1, lines);
      return row.takesStatus ? { type: 'enterStatus', at } : null;
    case 'ArrowLeft':
      if (line.expanded === true) return { type: 'toggle', at };
      return focus(parentOf(lines, at), lines);
    case 'Enter':
      return { type: 'open', at };
    case '?':
      return { type: 'explain', at };
    case 's':
    case 'S':
      return row.takesStatus && row.suggested !== null ? { type: 'takeSuggested', at } : null;
    case ' ':
      return line.expanded === null ? null : { type: 'toggle', at };
    default: {
      const choice = choiceOfKey(key, platform);
      return choice === undefined || !row.takesStatus ? null : { type: 'choose', at, choice };
    }
  }
}

function focus(at: number, lines: readonly Line[]): Intent | null {
  return at >= 0 && at < lines.length ? { type: 'focus', at } : null;
}

function parentOf(lines: readonly Line[], at: number): number {
  const level = lines[at]?.level ?? 1;
  return lines.findLastIndex((line, place) => place < at && line.level < level);
}
