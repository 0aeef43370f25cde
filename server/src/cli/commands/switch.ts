import { say } from '../../../../l10n/say.ts';
import { onPlatform } from '../../core/index/workspace.ts';
import { profileOf, type Scenario } from '../../core/model/scenario.ts';
import { scenarioText } from '../../core/parse/scenario/write-scenario.ts';
import { prepareWorkspace } from '../../core/scoring/prepare-workspace.ts';
import { continuedIn } from '../../core/scoring/switch/continued.ts';
import { switchScenario } from '../../core/scoring/switch/switch-scenario.ts';
import type { Switched } from '../../core/scoring/switch/switched.ts';
import { loadFolder } from '../../disk/load.ts';
import { switchJson, switchText } from '../../words/switch-report.ts';
import type { Output } from '../output.ts';
import { scoreFile, tellRuleErrors } from '../score/scenarios.ts';
import { switchArguments } from '../switch/arguments.ts';
import { leftOf, targetOf } from '../switch/chosen.ts';
import { EXIT, Failure } from '../usage.ts';

/**
 * `switch DIR --scenario FILE`: what becomes of a scenario in the référentiel that continues others, by the rules of the
 * platform of 2026, which is the one that switches.
 */
export async function switchReferential(args: readonly string[], output: Output): Promise<number> {
  const asked = await switchArguments(args);
  const { workspace: loaded, configuration } = await loadFolder(asked.folder);
  const workspace = onPlatform(loaded, '2026');
  const severities = configuration.settings.rules;
  const prepared = prepareWorkspace(workspace);
  const hasBrokenRules = tellRuleErrors(workspace, severities, output);
  const { scenario, isFaulty } = scoreFile(workspace, prepared, severities, asked.scenario, output);
  const among = { workspace, prepared, scenario };
  const target = targetOf(among, asked.to);
  const continued = continuedIn(target.tree);
  if (continued.size === 0) {
    const { name } = target;
    throw new Failure('Nothing in {name} continues another référentiel: no sub-action or task has an origin.', {
      name,
    });
  }
  const left = leftOf(among, target, continued, asked.from);
  if (left.some(({ tree }) => tree === target.tree)) {
    throw new Failure('{name} cannot be left and continued at once.', { name: target.name });
  }
  const switched = switchScenario({ prepared, scenario, left, target, continued });
  switch (asked.format) {
    case 'text':
      output.lines(switchText(switched));
      break;
    case 'json':
      output.document(switchJson(switched));
      break;
    case 'yaml':
      output.document(newScenario(scenario, switched));
      break;
  }
  return hasBrokenRules || isFaulty ? EXIT.problems : EXIT.fine;
}

/** The scenario as it would be in the référentiel that continues the others: the same collectivité, other statuses. */
function newScenario(scenario: Scenario, { statuses, after }: Switched): string {
  const name = scenario.title ?? say('Scenario');
  return scenarioText({
    title: say('{scenario}, in {name}', { scenario: name, name: after.name }),
    profile: profileOf(scenario),
    indicators: scenario.indicators,
    statuses: new Map(statuses.map(({ id, status }) => [id, status])),
  });
}
