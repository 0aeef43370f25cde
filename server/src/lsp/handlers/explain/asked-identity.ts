import { valuesHeld } from '../../../core/evaluation/expression/profile-context.ts';
import { identityOutcomes, valuesOf } from '../../../core/reasoning/identity-outcomes.ts';
import { reckoningAt } from '../../../core/scoring/forest.ts';
import type { WireTrait } from '../../../protocol/explanation.ts';
import type { Place } from '../../scenarios/simulator.ts';
import type { Look } from './mechanism.ts';

/** What the collectivité is in each respect that a rule looks at, each the first time that a rule does: a step each. */
export function identityOnce({ scores, node }: Place): Look {
  const { forest, profile } = scores.personalised;
  const { platform } = reckoningAt(forest, node);
  const asked = new Set<string>();
  return function* ask(rule) {
    const told: WireTrait[] = [];
    for (const reading of rule.readings) {
      if (reading.kind !== 'identity' || asked.has(reading.property)) continue;
      const { property } = reading;
      asked.add(property);
      const held = valuesHeld(profile, property);
      const values = valuesOf(property, platform).map(value => ({ value, held: held.has(value) }));
      const outcomes = identityOutcomes(scores, node, property, platform).map(({ done, potential, ...outcome }) => {
        return { ...outcome, done: done || 0, potential: potential || 0 };
      });
      if (outcomes.length > 0) told.push({ property, values, outcomes });
      yield;
    }
    return told;
  };
}
