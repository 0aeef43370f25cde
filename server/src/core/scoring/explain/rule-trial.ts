import type { Reading } from '../../evaluation/formula/evaluate.ts';
import type { RuleFault } from '../effects.ts';
import type { PreparedRule } from '../prepare.ts';
import type { Scores } from '../score.ts';
import { decidingReadings } from './deciding-readings.ts';

/** What a rule does for the collectivité of a scenario, and by what. */
export interface RuleTrial {
  readonly effect: RuleEffect;
  /** What decided on it, each once. */
  readonly readings: readonly Reading[];
}

export type RuleEffect =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'deactivates' }
  /** The potential is multiplied by it. */
  | { readonly kind: 'factor'; readonly factor: number }
  /** The share done of the action (0–1) before the rule and after it. */
  | { readonly kind: 'capping'; readonly before: number; readonly after: number }
  /** Its formula cannot be read. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'fault'; readonly reason: RuleFault['reason']; readonly message: string | undefined };

/** Tries a rule out on the collectivité that was scored. */
export function trialOf(scores: Scores, rule: PreparedRule): RuleTrial {
  const capping = scores.cappings.find(one => one.rule === rule);
  return { effect: effectOf(scores, rule), readings: decidingReadings(scores, rule, capping?.readings) };
}

function effectOf({ personalised, cappings, faults }: Scores, rule: PreparedRule): RuleEffect {
  const fault = faults.find(one => one.rule === rule);
  if (fault) return { kind: 'fault', reason: fault.reason, message: fault.message };
  switch (rule.rule.kind) {
    case 'deactivation':
      return { kind: personalised.deactivations.some(one => one.rule === rule) ? 'deactivates' : 'nothing' };
    case 'reduction': {
      const reduction = personalised.reductions.find(one => one.rule === rule);
      return reduction ? { kind: 'factor', factor: reduction.value } : { kind: 'nothing' };
    }
    case 'score': {
      const capping = cappings.find(one => one.rule === rule);
      return capping ? { kind: 'capping', before: capping.before, after: capping.after } : { kind: 'nothing' };
    }
  }
}
