/** What the charts draw, taken from a simulation. Pure. */
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { amountsDown, amountsOf } from '../../../server/src/rounding/amounts.ts';
import { CATEGORY_NAMES } from '../base/categories.ts';
import type { View } from '../base/context.ts';
import type { Compared } from '../state/difference.ts';
import type { Shown, ShownRow } from '../state/shown.ts';
import { NO_CATEGORY } from '../table/filter.ts';

/** One bar of a chart. */
export interface ChartItem extends Compared {
  /** An action's id, or a category. */
  readonly key: string;
  readonly label: string;
  /** The référentiel's own points. */
  readonly points: number;
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
export function rowItem({ id, title, ...row }: ShownRow): ChartItem {
  const { points, score, before, amounts, amountsBefore } = row;
  return { key: id, label: `${id} ${title}`, points, score, before, amounts, amountsBefore };
}

/** The categories; none where no action of the scope has one. */
export function categoryItems({ simulation, rows }: Shown, { say }: View): readonly ChartItem[] {
  if (simulation.categories.every(({ category }) => category === null)) return [];
  // Together they are the whole scope.
  const tree = { children: [simulation.categories.map((_, at) => at + 1)] };
  const scored = [...rows.slice(0, 1), ...simulation.categories];
  const exact = scored.map(({ score }) => score);
  const shown = amountsDown(tree, exact);
  const before = scored.map(one => one.before);
  const shownBefore = amountsDown(tree, before, { model: { exact, shown } });
  return simulation.categories.map(({ category, points, score, before }, at) => {
    const name = category === null ? 'Without a category' : CATEGORY_NAMES[category];
    const label = name === undefined ? (category ?? '') : say(name);
    const amounts = shown[at + 1] ?? amountsOf(score);
    return {
      key: category ?? NO_CATEGORY,
      label,
      points,
      score,
      before,
      amounts,
      amountsBefore: shownBefore[at + 1] ?? null,
    };
  });
}
