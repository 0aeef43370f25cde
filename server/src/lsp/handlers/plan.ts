import { type Plan, planSteps } from '../../core/scoring/plan/plan.ts';
import { planWishes } from '../../core/scoring/plan/plan-wishes.ts';
import type { PlanParams, WirePlan } from '../../protocol/plan.ts';
import { placeOf, type Simulated } from '../scenarios/simulator.ts';
import { inTurns } from '../turns/turns.ts';

/** The plan for a share; null where there is no such référentiel, or nobody waits for it any more. */
export async function planIn(
  simulated: Simulated,
  { referential, share }: Omit<PlanParams, 'scenario'>,
  isWanted: () => boolean,
): Promise<Plan | null> {
  const place = placeOf(simulated, { referential, scope: '' });
  if (place === undefined) return null;
  const wishes = planWishes(place.scores.personalised.prepared, simulated.scenario);
  return (await inTurns(planSteps(place.scores, place.referential, share, wishes), isWanted)) ?? null;
}

/** The same as it is told. */
export async function plan(
  simulated: Simulated,
  params: PlanParams,
  isWanted: () => boolean,
): Promise<WirePlan | null> {
  const found = await planIn(simulated, params, isWanted);
  return found && wirePlan(found);
}

function wirePlan({ share, missing, left, isReached, isProved, effort, actions, excluded }: Plan): WirePlan {
  return {
    share,
    missing,
    left,
    effort,
    reached: isReached,
    proved: isProved,
    actions: actions.map(({ action: { id, title }, gain, effort, wantedBy }) => {
      return { id, title, gain, effort, by: wantedBy?.id ?? null };
    }),
    excluded: excluded.map(({ action: { id, title }, gain, effort, excludedBy }) => {
      return { id, title, gain, effort, by: excludedBy.id };
    }),
  };
}
