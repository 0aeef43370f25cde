import { say } from '../../../../l10n/say.ts';
import { onPlatform } from '../../core/index/workspace.ts';
import { prepareWorkspace } from '../../core/scoring/prepare-workspace.ts';
import { planSwitch } from '../../core/scoring/switch/plan-switch.ts';
import type { SwitchScenarioAnswer } from '../../protocol/simulation.ts';
import { switchRefusal } from '../../words/switch-refusal.ts';
import { switchText } from '../../words/switch-report.ts';
import { switchedScenario } from '../../words/switched-scenario.ts';
import type { Simulated } from '../simulator.ts';
import { uriOf } from '../uris.ts';
import { LSPErrorCodes, ResponseError } from '../values.ts';

/** What becomes of a scenario in TE. @throws ResponseError that says why nothing does */
export function switchedText({
  workspace: given,
  scenario,
}: Pick<Simulated, 'workspace' | 'scenario'>): SwitchScenarioAnswer {
  const workspace = onPlatform(given, '2026');
  const plan = planSwitch({ workspace, prepared: prepareWorkspace(workspace), scenario }, {});
  if (plan.kind === 'refused') {
    throw new ResponseError(LSPErrorCodes.RequestFailed, say(...switchRefusal(plan.refusal)));
  }
  return {
    text: switchedScenario(scenario, plan.switched),
    report: `${switchText(plan.switched).join('\n')}\n`,
    shown: { referential: uriOf(plan.target.folder), scope: '' },
  };
}
