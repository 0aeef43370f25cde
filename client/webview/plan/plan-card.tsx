/** A plan: what is to be done for a star or a share, as few actions or as cheap ones as can be. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { WirePlan } from '../../../server/src/protocol/plan.ts';
import type { Label, Simulation } from '../../../server/src/protocol/simulation.ts';
import { asShown } from '../../../server/src/rounding/rounded-sum.ts';
import { Card } from '../base/card.tsx';
import { useView } from '../base/context.ts';
import { shareOf } from '../base/format.ts';
import type { ToldPlan } from '../state/view-state.ts';
import { GoalSlider } from './goal-slider.tsx';
import { goalInWords, outcomeInWords, proofInWords } from './plan-in-words.ts';
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
  const view = useView();
  const { say } = view;
  const { label, resultId } = simulation;
  const body = useRef<HTMLDivElement>(null);
  const next = label.thresholds[Math.max(1, label.stars) - 1] ?? 1;
  const aimFurther = (): void => {
    // The button goes; the goal is what one goes on with.
    body.current?.querySelector('input')?.focus();
    onGoal(next);
  };
  return (
    <Card title={say('Plan')} look="plan" open={goal !== null} onOpen={open => onGoal(open ? next : null)}>
      {goal === null ? null : (
        <div ref={body}>
          <GoalSlider label={label} goal={goal} onGoal={onGoal} />
          {plan === null ? (
            <p class="quiet-text">{say('Loading…')}</p>
          ) : (
            <Found plan={plan} stale={!isOf(plan, goal, resultId)} />
          )}
          {plan?.missing === 0 && isFurther(next, goal, label) ? (
            <button type="button" class="button" onClick={aimFurther}>
              {say('Aim for {goal}', { goal: goalInWords(view, label, next) })}
            </button>
          ) : null}
        </div>
      )}
    </Card>
  );
}

/** True for a plan of a goal, by figures of this name: another one is out of date. */
export function isOf(plan: ToldPlan, goal: number | null, resultId: string): boolean {
  return plan.share === goal && plan.resultId === resultId;
}

function Found({ plan, stale }: { readonly plan: WirePlan; readonly stale: boolean }): JSX.Element {
  const view = useView();
  const { say, post } = view;
  const { actions, excluded, share } = plan;
  return (
    <div class={stale ? 'plan-found stale' : 'plan-found'} aria-busy={stale}>
      <p class="plan-outcome">
        <strong>{outcomeInWords(view, plan)}</strong>
        {spaced(proofInWords(view, plan))}
      </p>
      {actions.length === 0 ? null : (
        <>
          <PlannedList actions={actions} />
          <p class="quiet-text">
            {say('Each gain comes on top of those above it.')}
            {actions.some(({ gain }) => asShown(gain) === 0)
              ? spaced(say('An action at 0.00 makes way for one further down.'))
              : ''}
            {spaced(say('An effort is a number in the unit that you like, days or euros; 1 where you say nothing.'))}
          </p>
          <button type="button" class="button" onClick={() => post({ type: 'applyPlan', share })}>
            {say('Apply as a new scenario')}
          </button>
        </>
      )}
      {excluded.length === 0 ? null : <ExcludedList actions={excluded} />}
    </div>
  );
}

/** True where a goal is above another one, and not reached yet. */
function isFurther(next: number, goal: number, { done, potential }: Label): boolean {
  return next > goal && (shareOf(done, potential) ?? 0) < next;
}

function spaced(text: string): string {
  return text === '' ? '' : ` ${text}`;
}
