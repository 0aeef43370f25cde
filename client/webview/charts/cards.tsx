/** What is read before the table: the charts, and what would bring most. */
import type { JSX } from 'preact';
import type { NextActions } from '../../../server/src/protocol/plan.ts';
import type { SimulationRow } from '../../../server/src/protocol/simulation.ts';
import type { Fold } from '../base/card.tsx';
import { useView } from '../base/context.ts';
import { isChange } from '../base/format.ts';
import { isBlank } from '../panels/first-steps.tsx';
import { PlanCard } from '../plan/plan-card.tsx';
import type { Shown } from '../state/shown.ts';
import type { ToldPlan } from '../state/view-state.ts';
import { CategoriesCard } from './categories-card.tsx';
import { childrenTitle } from './items.ts';
import { NextGains } from './next-gains.tsx';
import { PointsCard } from './points-card.tsx';

export interface CardsProps {
  readonly shown: Shown;
  /** Null until they are known. */
  readonly nextActions: NextActions | null;
  /** True while the next actions are asked for. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Tells of a chart, by its name, whether it is open. */
  readonly isOpen: (card: string) => boolean;
  readonly onCard: (card: string, open: boolean) => void;
  /** Null until it is known. */
  readonly plan: ToldPlan | null;
  /** The share that the plan is for; null while it is closed. */
  readonly goal: number | null;
  readonly onGoal: (goal: number | null) => void;
  readonly onCategory: (category: string) => void;
  /** The id of the action whose parts are drawn as a treemap; null for bars. */
  readonly map: string | null;
  readonly onMap: (map: string | null) => void;
}

/** The cards, side by side where there is room. */
export function Cards(props: CardsProps): JSX.Element {
  const { shown, nextActions, open, onOpen, plan, goal, onGoal, isOpen, onCard, onCategory, map, onMap } = props;
  const { say } = useView();
  const title = childrenTitle(shown);
  // Empty bars say nothing, unless rules have changed what can be reached.
  const drawn = shown.simulation.compared || !isBlank(shown) || shown.rows.some(isChanged);
  const foldOf = (card: string): Fold => ({ open: isOpen(card), onOpen: opened => onCard(card, opened) });
  return (
    <div class="cards">
      {title === null || !drawn ? null : (
        <PointsCard title={say(title)} shown={shown} map={map} onMap={onMap} {...foldOf('points')} />
      )}
      {drawn ? <CategoriesCard shown={shown} onCategory={onCategory} {...foldOf('categories')} /> : null}
      <NextGains shown={shown.simulation.shown} nextActions={nextActions} open={open} onOpen={onOpen} />
      <PlanCard simulation={shown.simulation} plan={plan} goal={goal} onGoal={onGoal} />
    </div>
  );
}

function isChanged({ points, score }: SimulationRow): boolean {
  return isChange(score.potential - points);
}
