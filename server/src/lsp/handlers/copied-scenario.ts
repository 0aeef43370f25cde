import { say } from '../../../../l10n/say.ts';
import { changeScenario } from '../../core/parse/scenario/change-scenario.ts';
import type { CopiedScenario } from '../../protocol/simulation.ts';
import type { Simulated } from '../scenarios/simulator.ts';

/** The text of a copy, whose title says that it is one where there is a title that can be written otherwise without losing a word. */
export function copiedScenario({ scenario }: Pick<Simulated, 'scenario'>): CopiedScenario {
  const { title, text } = scenario;
  if (title === undefined) return { text };
  const titled = changeScenario(scenario, { kind: 'title', title: say('{title} (copy)', { title }) });
  return { text: titled?.scenario.text ?? text };
}
