/** A plan as reports have it: its actions by their qualified ids, its figures with three decimals. */
import { rounded } from '../core/model/score.ts';
import type { Plan } from '../core/scoring/plan/plan.ts';
import type { PlannedLine, PlanReport } from './plan-report.ts';

/** The plan for a référentiel by its name; `star` is the one that was asked for, null where a share was. */
export function reportedPlan(
  { share, isReached, isProved, ...plan }: Plan,
  name: string,
  star: number | null,
): PlanReport {
  const line = ({
    action: { id, title },
    gain,
    effort,
  }: Pick<Plan['excluded'][number], 'action' | 'gain' | 'effort'>): PlannedLine => {
    return { action: `${name}_${id}`, title, gain: rounded(gain), effort };
  };
  return {
    referential: name,
    goal: share,
    star,
    missing: rounded(plan.missing),
    left: rounded(plan.left),
    reached: isReached,
    proved: isProved,
    effort: rounded(plan.effort),
    points_done: rounded(plan.done),
    points_potential: rounded(plan.potential),
    actions: plan.actions.map(one => ({ ...line(one), ...(one.wantedBy && { wanted: true }) })),
    excluded: plan.excluded.map(line),
  };
}
