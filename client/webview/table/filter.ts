/** Which rows match the filters. Pure. */
import type { SimulationRow } from '../../../server/src/protocol/simulation.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { differenceOf } from '../state/difference.ts';
import type { Filters } from '../state/memory.ts';
import type { Shown } from '../state/shown.ts';
import type { Tree } from '../state/tree.ts';
import { isOutside } from './lines.ts';

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

/** What can only be the id of an action, or its beginning. */
const ID = /^\d+\.[\d.]*$/;

/** The rows that match all the filters, by index; null where there is no filter to match. */
export function matches(shown: Shown, filters: Filters): ReadonlySet<number> | null {
  const text = plain(filters.text.trim());
  const isId = ID.test(text);
  if (text === '' && filters.status === '' && filters.category === '' && !filters.changed) return null;
  const found = new Set<number>();
  for (const [index, row] of shown.rows.entries()) {
    if (index === 0 && isOutside(shown)) continue;
    if (isId ? !row.id.startsWith(text) : textsOf(shown)[index]?.includes(text) !== true) continue;
    if (filters.status !== '' && !hasStatus(shown, index, row, filters.status)) continue;
    if (filters.category !== '' && !hasCategory(shown, index, row, filters.category)) continue;
    if (filters.changed && !hasChanged(shown, row)) continue;
    found.add(index);
  }
  return found;
}

function hasStatus(shown: Shown, index: number, row: SimulationRow, status: string): boolean {
  if (status === 'detailed') return Array.isArray(row.status);
  if (status === 'non_concerne') return row.status === status || (row.takesStatus && !row.score.concerned);
  if (status !== 'not-filled') return row.status === status;
  const isLeaf = shown.tree.children[index]?.length === 0;
  return row.takesStatus && isLeaf && row.status === null && !row.overridden && row.score.concerned;
}

function hasCategory(shown: Shown, index: number, row: SimulationRow, wanted: string): boolean {
  const category = shown.tree.categories[index] ?? null;
  return wanted === NO_CATEGORY ? category === null && row.takesStatus : category === wanted;
}

function hasChanged(shown: Shown, row: SimulationRow): boolean {
  if (!shown.simulation.compared) return shown.moves.has(row.id);
  return row.before === null || differenceOf(row) !== null;
}

/** What the rows of a tree are searched by: made once, for every letter that is typed asks for it. */
const searched = new WeakMap<Tree, readonly string[]>();

function textsOf({ tree, rows }: Shown): readonly string[] {
  const known = searched.get(tree);
  if (known !== undefined) return known;
  const texts = rows.map(row => plain(`${row.id} ${row.title}`));
  searched.set(tree, texts);
  return texts;
}

/** For comparing without case and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
}
