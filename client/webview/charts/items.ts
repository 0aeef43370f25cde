/** What the charts draw, taken from a simulation. Pure. */
import type { SimulationRow, WireScore } from '../../../server/src/protocol/simulation.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { CATEGORY_NAMES } from '../base/categories.ts';
import type { View } from '../base/context.ts';
import type { Shown } from '../state/shown.ts';
import { NO_CATEGORY } from '../table/filter.ts';

/** One bar of a chart. */
export interface ChartItem {
  /** An action's id, or a category. */
  readonly key: string;
  readonly label: string;
  /** The référentiel's own points. */
  readonly points: number;
  readonly score: WireScore;
  readonly before: WireScore | null;
}

/** A chart of hundreds of bars says nothing: the table has them all. */
const MOST = 30;

const TITLES: Readonly<Record<string, ViewText>> = {
  axis: 'By axis',
  'sub-axis': 'By sub-axis',
  measure: 'By measure',
  'sub-action': 'By sub-action',
  task: 'By task',
};

/** The title of the chart of what is directly below the scope; null where nothing is. */
export function childrenTitle({ rows }: Shown): ViewText | null {
  const first = rows[1];
  return first === undefined ? null : (TITLES[first.kind] ?? 'By task');
}

/** The actions directly below the scope. */
export function childrenItems({ rows, tree }: Shown): readonly ChartItem[] {
  return (tree.children[0] ?? []).slice(0, MOST).flatMap(index => {
    const row = rows[index];
    return row === undefined ? [] : [rowItem(row)];
  });
}

/** An action as a bar. */
export function rowItem({ id, title, points, score, before }: SimulationRow): ChartItem {
  return { key: id, label: `${id} ${title}`, points, score, before };
}

/** The categories; none where no action of the scope has one. */
export function categoryItems({ simulation }: Shown, { say }: View): readonly ChartItem[] {
  if (simulation.categories.every(({ category }) => category === null)) return [];
  return simulation.categories.map(({ category, points, score, before }) => {
    const name = category === null ? 'Without a category' : CATEGORY_NAMES[category];
    const label = name === undefined ? (category ?? '') : say(name);
    return { key: category ?? NO_CATEGORY, label, points, score, before };
  });
}
