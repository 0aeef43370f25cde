import { profileOf, type Scenario } from '../model/scenario.ts';
import { statusesIn } from '../scoring/score-scenario.ts';
import { type Statuses, statusesOf } from '../scoring/statuses.ts';
import type { Population } from './member.ts';
import type { Version, Versions } from './versions.ts';

/** The collectivités that some scenarios tell, in their order: each is what `score` scores in either version. */
export function toldPopulation({ before, after }: Versions, scenarios: readonly Scenario[]): Population {
  const at = (place: number): Scenario => {
    const scenario = scenarios[place];
    if (scenario === undefined) throw new RangeError(`no scenario ${place}`);
    return scenario;
  };
  return {
    size: scenarios.length,
    memberAt(place) {
      const scenario = at(place);
      return {
        profile: profileOf(scenario),
        before: toldOf(before, scenario),
        after: toldOf(after, scenario),
      };
    },
    textAt: place => at(place).text,
  };
}

function toldOf({ prepared }: Version, scenario: Scenario): Statuses {
  return statusesOf(prepared.forest, statusesIn(prepared, scenario, scenario.statuses));
}
