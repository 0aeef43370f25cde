/** What the real server says of the référentiel that ships, to be shown in the view. */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Collectivity, collectivityRequest } from '../../../server/src/protocol/collectivity.ts';
import { comparisonRequest, type WireComparison } from '../../../server/src/protocol/comparison.ts';
import { explainRequest, type WireExplanation } from '../../../server/src/protocol/explanation.ts';
import { type NextActions, nextActionsRequest, planRequest, type WirePlan } from '../../../server/src/protocol/plan.ts';
import type { Baseline, Scope, Simulation } from '../../../server/src/protocol/simulation.ts';
import type { PageParts, ViewComparison } from '../../../server/src/protocol/view.ts';
import { type LspClient, withServer } from '../../kit/lsp.ts';
import { openScenario } from '../../kit/lsp-simulation.ts';

/** Where the example is: its folder as a path, and its référentiel as a whole. */
export const EXAMPLE = fileURLToPath(new URL('../../../referentiel/exemple', import.meta.url));
const WHOLE = { referential: `${pathToFileURL(EXAMPLE).href}/actions`, scope: '' };

/** The simulation of the last of some scenarios, and all of them side by side; the first is the baseline. */
export interface Served {
  readonly simulation: Simulation;
  readonly comparison: ViewComparison;
  /** What a page to hand over tells of it. */
  readonly parts: PageParts;
}

/** Asks a server about scenarios by their texts. */
export function served(scenarios: readonly string[]): Promise<Served> {
  return asking(EXAMPLE, client => ask(client, scenarios));
}

/** Where a référentiel is: the folder that is opened, and its scope as a whole. */
export interface Place {
  readonly folder: string;
  readonly shown: Scope;
}

/** The simulation of each of some scenarios, compared with nothing. */
export function servedEach(
  scenarios: readonly string[],
  { folder, shown }: Place = { folder: EXAMPLE, shown: WHOLE },
): Promise<readonly Simulation[]> {
  return asking(folder, async client => {
    const simulations: Simulation[] = [];
    for (const [at, text] of scenarios.entries()) {
      const simulation = await openScenario(client, `untitled:essai${at}.scenario.yml`, text, shown).simulate();
      if (simulation !== null) simulations.push(simulation);
    }
    return simulations;
  });
}

/** What is told of a scenario around its table. */
export interface ServedAround {
  readonly simulation: Simulation;
  readonly nextActions: NextActions;
  readonly plan: WirePlan;
  readonly explanations: readonly WireExplanation[];
}

/** Asks about each of some scenarios: the best gains, a plan that reaches a share, why some actions have their scores. */
export function servedAround(
  scenarios: readonly string[],
  { most, share, explained }: { readonly most: number; readonly share: number; readonly explained: readonly string[] },
): Promise<readonly ServedAround[]> {
  return asking(EXAMPLE, async client => {
    const around: ServedAround[] = [];
    for (const [at, text] of scenarios.entries()) {
      const { uri, simulate } = openScenario(client, `untitled:essai${at}.scenario.yml`, text, WHOLE);
      const simulation = await simulate();
      if (simulation === null) throw new Error('nothing to show');
      const params = { scenario: uri, shown: WHOLE, referential: WHOLE.referential };
      const explanations: WireExplanation[] = [];
      for (const id of explained) {
        explanations.push(await client.connection.sendRequest<WireExplanation>(explainRequest, { ...params, id }));
      }
      around.push({
        simulation,
        nextActions: await client.connection.sendRequest<NextActions>(nextActionsRequest, { ...params, most }),
        plan: await client.connection.sendRequest<WirePlan>(planRequest, { ...params, share }),
        explanations,
      });
    }
    return around;
  });
}

/** Where that of the platform of 2026 is. */
export const TRANSITION = fileURLToPath(new URL('../../../referentiel/transition', import.meta.url));

/** The text of the scenario that ships there. */
export function transitionScenario(): string {
  return readFileSync(`${TRANSITION}/scenarios/bourg.scenario.yml`, 'utf8');
}

/** The simulations of scenarios in the référentiel of 2026, with its alternatives and origins; of the one that ships. */
export function servedTransition(scenarios = [transitionScenario()]): Promise<readonly Simulation[]> {
  const shown = { referential: `${pathToFileURL(TRANSITION).href}/mesures`, scope: '' };
  return servedEach(scenarios, { folder: TRANSITION, shown });
}

/** What is asked of a server that speaks French. */
async function asking<Answer>(folder: string, ask: (client: LspClient) => Promise<Answer>): Promise<Answer> {
  const answers: Answer[] = [];
  await withServer({ folders: [pathToFileURL(folder).href], locale: 'fr' }, async client => {
    answers.push(await ask(client));
  });
  const [answer] = answers;
  if (answer === undefined) throw new Error('the server has not answered');
  return answer;
}

async function ask(client: LspClient, scenarios: readonly string[]): Promise<Served> {
  const open = scenarios.map((text, at) => openScenario(client, `untitled:essai${at}.scenario.yml`, text, WHOLE));
  const sides = open.map(({ uri }): Baseline => ({ kind: 'scenario', uri }));
  const [baseline = null] = sides;
  const own = open.at(-1);
  const simulation = await own?.simulate({ baseline });
  const params = { scenario: own?.uri, shown: WHOLE, sides };
  const comparison = await client.connection.sendRequest<WireComparison | null>(comparisonRequest, params);
  if (!simulation || comparison === null) throw new Error('nothing to show');
  const names = comparison.sides.map(({ title }, at) => title ?? `Essai ${at}`);
  const baselines = sides.map((side, at) => (at === sides.length - 1 ? null : side));
  const viewed = { ...comparison, names, baselines };
  const collectivity = await client.connection.sendRequest<Collectivity>(collectivityRequest, params);
  const nextActions = await client.connection.sendRequest<NextActions>(nextActionsRequest, { ...params, most: 10 });
  return { simulation, comparison: viewed, parts: { collectivity, nextActions, comparison: viewed } };
}
