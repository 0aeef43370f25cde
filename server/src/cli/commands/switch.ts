import { onPlatform } from '../../core/index/workspace.ts';
import { prepareWorkspace } from '../../core/scoring/prepare-workspace.ts';
import { planSwitch } from '../../core/scoring/switch/plan-switch.ts';
import { loadFolder } from '../../disk/load.ts';
import { switchRefusal } from '../../words/switch/refusal.ts';
import { switchJson, switchText } from '../../words/switch/report.ts';
import { switchedScenario } from '../../words/switch/switched-scenario.ts';
import { needReferentials } from '../need-referentials.ts';
import type { Output } from '../output.ts';
import { scoreFile, tellingFromHere, tellRuleErrors } from '../score/scenarios.ts';
import { switchArguments } from '../switch/arguments.ts';
import { EXIT, Failure } from '../usage.ts';

/**
 * `switch DIR --scenario FILE`: what becomes of a scenario in the référentiel that continues others, by the rules of the
 * platform of 2026, which is the one that switches.
 */
export async function switchReferential(args: readonly string[], output: Output): Promise<number> {
  const asked = await switchArguments(args);
  const { workspace: loaded, configuration } = await loadFolder(asked.folder);
  needReferentials(loaded, asked.folder);
  const workspace = onPlatform(loaded, '2026');
  const severities = configuration.settings.rules;
  const prepared = prepareWorkspace(workspace);
  const telling = tellingFromHere(output);
  const hasBrokenRules = tellRuleErrors(workspace, severities, telling);
  const { scenario, isFaulty } = scoreFile(workspace, prepared, severities, asked.scenario, telling);
  const plan = planSwitch({ workspace, prepared, scenario }, asked);
  if (plan.kind === 'refused') throw new Failure(...switchRefusal(plan.refusal));
  const { switched } = plan;
  switch (asked.format) {
    case 'text':
      output.lines(switchText(switched));
      break;
    case 'json':
      output.document(switchJson(switched));
      break;
    case 'yaml':
      output.document(switchedScenario(scenario, switched));
      break;
  }
  return hasBrokenRules || isFaulty ? EXIT.problems : EXIT.fine;
}
