/** In which order siblings stand in the table. Pure. */
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { shareOf } from '../base/format.ts';
import { differenceOf } from '../state/difference.ts';
import type { Shown, ShownRow } from '../state/shown.ts';
import type { RowGains } from './row-gains.ts';
import { choiceOf, type StatusChoice, statusChoices } from './statuses.ts';

/** The columns that can be sorted by. */
export const SORT_KEYS = [
  'name',
  'weight',
  'done',
  'potential',
  'progress',
  'move',
  'difference',
  'gain',
  'status',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Null is the order of the référentiel. */
export type Sorting = { readonly by: SortKey; readonly descending: boolean } | null;

/** The names of the columns. */
export const SORT_NAMES: Readonly<Record<SortKey, ViewText>> = {
  name: 'Action',
  weight: 'Weight',
  done: 'Done',
  potential: 'Potential',
  progress: 'Progress',
  move: 'What the last change moved',
  difference: 'Difference',
  gain: 'Gain',
  status: 'Status',
};

/** The sorting by a column that was not sorted by before: names from A to Z, figures from the largest. */
export function firstSorting(by: SortKey): NonNullable<Sorting> {
  return { by, descending: by !== 'name' };
}

/** The sorting after the head of a column was chosen: one way, then the other, then as before. */
export function sortingAfter(now: Sorting, by: SortKey): Sorting {
  const first = firstSorting(by);
  if (now?.by !== by) return first;
  return now.descending === first.descending ? { by, descending: !first.descending } : null;
}

/** The columns that there are: of differences only where something is compared, of gains only where they are known. */
export function sortKeysFor(compared: boolean, gains: RowGains | null): readonly SortKey[] {
  return SORT_KEYS.filter(key => (key !== 'difference' || compared) && (key !== 'gain' || gains !== null));
}

/** That which holds for what is shown: by a column that there is. */
export function sortingFor(sorting: Sorting, shown: Shown | null, gains: RowGains | null = null): Sorting {
  if (sorting === null) return null;
  return sortKeysFor(shown?.simulation.compared === true, gains).includes(sorting.by) ? sorting : null;
}

/** Siblings in order; equal ones stay in that of the référentiel. */
export function sorted(
  indexes: readonly number[],
  shown: Shown,
  sorting: Sorting,
  gains: RowGains | null,
): readonly number[] {
  if (sorting === null) return indexes;
  const { by } = sorting;
  const sign = sorting.descending ? -1 : 1;
  const nameOf = (index: number): string => shown.rows[index]?.title ?? '';
  if (by === 'name') return indexes.toSorted((a, b) => sign * NAMES.compare(nameOf(a), nameOf(b)));
  const measure = (index: number): number =>
    by === 'gain' ? (gains?.best.get(index) ?? 0) : measured(shown, index, by);
  const values = new Map(indexes.map(index => [index, measure(index)]));
  return indexes.toSorted((a, b) => sign * ((values.get(a) ?? 0) - (values.get(b) ?? 0)));
}

/** The texts of référentiels are in French, whatever the reader speaks. */
const NAMES = new Intl.Collator('fr', { numeric: true });

type Measured = Exclude<SortKey, 'gain' | 'name'>;

function measured({ rows, moves }: Shown, index: number, by: Measured): number {
  const row = rows[index];
  return row === undefined ? 0 : VALUES[by](row, moves);
}

/** Done comes first, then the others in the order of their buttons; what has none is last. */
const RANKS = new Map<StatusChoice | undefined, number>(
  statusChoices.toReversed().map((choice, at) => [choice, at + 1]),
);

const VALUES: Readonly<Record<Measured, (row: ShownRow, moves: Shown['moves']) => number>> = {
  weight: ({ points }) => points,
  done: ({ score }) => score.done,
  potential: ({ score }) => score.potential,
  progress: ({ score }) => shareOf(score.done, score.potential) ?? -1,
  move: ({ id }, moves) => Math.abs(moves.get(id)?.done ?? 0),
  difference: row => Math.abs(differenceOf(row)?.done ?? 0),
  status: ({ status }) => RANKS.get(choiceOf(status)) ?? 0,
};
