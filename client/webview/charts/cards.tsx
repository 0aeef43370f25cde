/** What is read before the table: the charts, and what would bring most. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { NextActions, SimulationRow } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';
import { isChange } from '../base/format.ts';
import { isBlank } from '../panels/first-steps.tsx';
import type { Shown } from '../state/shown.ts';
import { Chart } from './chart.tsx';
import { categoryItems, childrenItems, childrenTitle } from './items.ts';
import { NextGains } from './next-gains.tsx';

export interface CardsProps {
  readonly shown: Shown;
  /** Null until they are known. */
  readonly nextActions: NextActions | null;
  /** True while the next actions are asked for. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onCategory: (category: string) => void;
}

/** The cards, side by side where there is room. */
export function Cards({ shown, nextActions, open, onOpen, onCategory }: CardsProps): JSX.Element {
  const view = useView();
  const { say, explain } = view;
  const children = useMemo(() => childrenItems(shown), [shown]);
  const categories = useMemo(() => categoryItems(shown, view), [shown.simulation, view]);
  const title = childrenTitle(shown);
  // Empty bars say nothing, unless rules have changed what can be reached.
  const drawn = shown.simulation.compared || !isBlank(shown) || shown.rows.some(isChanged);
  const baseline = shown.simulation.compared ? (shown.baseline ?? '') : null;
  return (
    <div class="cards">
      {title === null || !drawn ? null : (
        <Chart title={say(title)} name="points" items={children} baseline={baseline} onPick={explain} />
      )}
      {categories.length === 0 || !drawn ? null : (
        <Chart
          title={say('By category')}
          name="categories"
          items={categories}
          baseline={baseline}
          onPick={onCategory}
        />
      )}
      <NextGains nextActions={nextActions} open={open} onOpen={onOpen} />
    </div>
  );
}

function isChanged({ points, score }: SimulationRow): boolean {
  return isChange(score.potential - points);
}
