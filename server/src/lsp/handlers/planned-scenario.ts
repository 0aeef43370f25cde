import { say } from '../../../../l10n/say.ts';
import { changeScenario } from '../../core/parse/scenario/change-scenario.ts';
import type { PlannedScenario, PlanParams } from '../../protocol/plan.ts';
import { showPercent } from '../../words/numbers.ts';
import { placeOf, type Simulated } from '../scenarios/simulator.ts';
import { failed } from '../wire/failed.ts';
import { statusWish, TOO_UNUSUAL } from './edit-scenario.ts';
import { planIn } from './plan.ts';

/** The text of a scenario in which the actions of a plan are done, and whose title says so. */
export async function plannedScenario(
  simulated: Simulated,
  params: PlanParams,
  isWanted: () => boolean,
): Promise<PlannedScenario | null> {
  const plan = await planIn(simulated, params, isWanted);
  if (plan === null) return null;
  const { scenario } = simulated;
  const shown = { referential: params.referential, scope: '' };
  const done = plan.actions.map(({ action }) => [action.id, 'fait'] as const);
  const planned = changeScenario(scenario, statusWish(simulated, shown, done))?.scenario;
  const title = say('{title} – plan for {share}', {
    title: scenario.title ?? placeOf(simulated, shown)?.referential.root.title ?? '',
    share: showPercent(params.share * 100),
  });
  const titled = planned && changeScenario(planned, { kind: 'title', title })?.scenario;
  if (titled === undefined) throw failed(say(TOO_UNUSUAL));
  return { text: titled.text };
}
