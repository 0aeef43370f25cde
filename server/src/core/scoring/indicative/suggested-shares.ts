import type { Workspace } from '../../index/workspace.ts';
import { memoryOfSome } from '../../memory/memory.ts';
import type { Referential } from '../../model/referential.ts';
import type { Scenario } from '../../model/scenario.ts';
import { suggestions } from './indicative-scores.ts';

/**
 * The shares that indicators suggest for what is reached of the actions of a référentiel, by their ids: the same map as long
 * as a scenario says the same of the collectivité, its answers and its indicators, whatever its statuses.
 */
export function suggestedShares(
  workspace: Workspace,
  referential: Referential,
  scenario: Scenario,
): ReadonlyMap<string, number> {
  if (scenario.indicators.length === 0) return NONE;
  const { traits, answers, indicators } = scenario;
  const said = JSON.stringify([
    traits.map(({ property, value }) => [property, value]),
    answers.map(({ question, answer }) => [question, answer]),
    indicators.map(({ indicator, kind, value }) => [indicator, kind, value]),
  ]);
  return known(workspace, [referential, said], () => {
    const suggestedFor = suggestions(workspace, referential, scenario);
    const shares = [...referential.actions.keys()].flatMap(id => {
      const reached = suggestedFor(id)?.scores.find(({ kind }) => kind === 'fait');
      return reached ? [[id, reached.share] as const] : [];
    });
    return new Map(shares);
  });
}

const NONE: ReadonlyMap<string, number> = new Map();

// A scenario before and after a change, in the référentiel that is shown and in another.
const KEPT = 4;
const known = memoryOfSome<Workspace, ReadonlyMap<string, number>>(KEPT);
