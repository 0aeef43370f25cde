/** A plan: what is to be done for a star or a share, as few actions or as cheap ones as can be. */
import type { JSX } from 'preact';
import type { WirePlan } from '../../../server/src/protocol/plan.ts';
import type { Simulation } from '../../../server/src/protocol/simulation.ts';
import { Card } from '../base/card.tsx';
import { useView, type View } from '../base/context.ts';
import type { ToldPlan } from '../state/view-state.ts';
import { GoalSlider } from './goal-slider.tsx';
import { ExcludedList, PlannedList } from './plan-lists.tsx';

export interface PlanCardProps {
  readonly simulation: Simulation;
  /** Null until it is known. */
  readonly plan: ToldPlan | null;
  /** The share that it is for, 0–1; null while the card is closed, and nothing is computed. */
  readonly goal: number | null;
  readonly onGoal: (goal: number | null) => void;
}

/** The card. It opens on the next star; of another goal or other figures the last plan stays, marked, until the new one is known. */
export function PlanCard({ simulation, plan, goal, onGoal }: PlanCardProps): JSX.Element {
  const { say } = useView();
  const { label, resultId } = simulation;
  const next = label.thresholds[Math.max(1, label.stars) - 1] ?? 1;
  return (
    <Card title={say('Plan')} look="plan" open={goal !== null} onOpen={open => onGoal(open ? next : null)}>
      {goal === null ? null : (
        <>
          <GoalSlider label={label} goal={goal} onGoal={onGoal} />
          {plan === null ? (
            <p class="quiet-text">{say('Loading…')}</p>
          ) : (
            <Found plan={plan} stale={plan.share !== goal || plan.resultId !== resultId} />
          )}
        </>
      )}
    </Card>
  );
}

function Found({ plan, stale }: { readonly plan: WirePlan; readonly stale: boolean }): JSX.Element {
  const view = useView();
  const { say, post } = view;
  const { actions, excluded, share } = plan;
  return (
    <div class={stale ? 'plan-found stale' : 'plan-found'} aria-busy={stale}>
      <p class="plan-outcome">
        <strong>{outcome(view, plan)}</strong>
        {proof(view, plan)}
      </p>
      {actions.length === 0 ? null : (
        <>
          <PlannedList actions={actions} />
          <button type="button" class="button" onClick={() => post({ type: 'applyPlan', share })}>
            {say('Open as a new scenario')}
          </button>
        </>
      )}
      {excluded.length === 0 ? null : <ExcludedList actions={excluded} />}
    </div>
  );
}

function outcome({ say, figures }: View, { actions, effort, missing, left, reached }: WirePlan): string {
  if (reached && actions.length === 0) return say('It is reached already.');
  if (!reached) {
    return say('{points} pts are missing, and {left} are still when all that is open is done.', {
      points: figures.points(missing),
      left: figures.points(left),
    });
  }
  const args = {
    points: figures.points(missing),
    count: figures.number(actions.length),
    effort: figures.number(effort),
  };
  if (actions.length === 1) return say('{points} pts are missing: 1 action brings them.', args);
  return effort === actions.length
    ? say('{points} pts are missing: {count} actions bring them.', args)
    : say('{points} pts are missing: {count} actions bring them, for an effort of {effort}.', args);
}

function proof({ say }: View, { actions, reached, proved }: WirePlan): string {
  if (reached && actions.length === 0) return '';
  if (reached) return ` ${proved ? say('No list costs less.') : say('This is the best list found.')}`;
  return ` ${proved ? say('No list reaches it.') : say('No list was found that reaches it.')}`;
}
