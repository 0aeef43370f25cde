/** Which rows match the filters. Pure. */
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { differenceOf } from '../state/difference.ts';
import type { Filters } from '../state/memory.ts';
import type { Shown, ShownRow } from '../state/shown.ts';
import type { Tree } from '../state/tree.ts';
import { isOutside } from './lines.ts';
import { holds, searchText, termsOf } from './search.ts';

/** The choices of the filter by status, with their names. */
export const STATUS_FILTERS: readonly (readonly [value: string, name: ViewText])[] = [
  ['fait', 'Done'],
  ['programme', 'Planned'],
  ['pas_fait', 'Not done'],
  ['detailed', 'Detailed'],
  ['non_concerne', 'Not concerned'],
  ['not-filled', 'Not filled in'],
];

/** The value of the filter by category that stands for the actions without one. */
export const NO_CATEGORY = 'none';

/** True where a filter is set. */
export function isFiltered({ text, status, category, changed }: Filters): boolean {
  return termsOf(text).length > 0 || status !== '' || category !== '' || changed;
}

/** The rows that match all the filters, by index; null where there is no filter to match. */
export function matches(shown: Shown, filters: Filters): ReadonlySet<number> | null {
  if (!isFiltered(filters)) return null;
  const wanted = termsOf(filters.text);
  const texts = wanted.length === 0 ? [] : searchedBy(shown);
  const found = new Set<number>();
  for (const [index, row] of shown.rows.entries()) {
    if (index === 0 && isOutside(shown)) continue;
    if (!wanted.every(term => holds(row.id, texts[index] ?? '', term))) continue;
    if (filters.status !== '' && !hasStatus(shown, index, row, filters.status)) continue;
    if (filters.category !== '' && !hasCategory(shown, index, row, filters.category)) continue;
    if (filters.changed && !hasChanged(shown, row)) continue;
    found.add(index);
  }
  return found;
}

function hasStatus(shown: Shown, index: number, row: ShownRow, status: string): boolean {
  if (status === 'detailed') return Array.isArray(row.status);
  if (status === 'non_concerne') return row.status === status || (row.takesStatus && !row.score.concerned);
  if (status !== 'not-filled') return row.status === status;
  const isLeaf = shown.tree.children[index]?.length === 0;
  return (
    row.takesStatus &&
    isLeaf &&
    (row.status ?? 'non_renseigne') === 'non_renseigne' &&
    !row.overridden &&
    row.score.concerned
  );
}

function hasCategory(shown: Shown, index: number, row: ShownRow, wanted: string): boolean {
  const category = shown.tree.categories[index] ?? null;
  return wanted === NO_CATEGORY ? category === null && row.takesStatus : category === wanted;
}

function hasChanged(shown: Shown, row: ShownRow): boolean {
  if (!shown.simulation.compared) return shown.moves.has(row.id);
  return row.before === null || differenceOf(row) !== null;
}

/** What the rows of a tree are searched by: made once, for every letter that is typed asks for it. */
const searched = new WeakMap<Tree, readonly string[]>();

function searchedBy({ tree, rows }: Shown): readonly string[] {
  const known = searched.get(tree);
  if (known !== undefined) return known;
  const texts = rows.map(row => searchText(row.title));
  searched.set(tree, texts);
  return texts;
}
