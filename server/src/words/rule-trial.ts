import { say } from '../../../l10n/say.ts';
import type { RuleKind } from '../core/model/personalisation.ts';
import type { RuleFault } from '../core/scoring/effects.ts';
import type { RuleEffect, RuleTrial } from '../core/scoring/explain/rule-trial.ts';
import { showPercent } from './numbers.ts';
import { sayReading } from './rule-use.ts';
import { visible } from './visible.ts';

/** What a rule does in a scenario, and by what, in one line: `For “Town”: reduced to 50% (dechets_1: YES)`. */
export function sayRuleTrial(scenario: string, kind: RuleKind, { effect, readings }: RuleTrial): string {
  const args = { scenario: plain(scenario), effect: sayEffect(kind, effect) };
  if (readings.length === 0) return say('For “{scenario}”: {effect}', args);
  const shown = readings.slice(0, MOST).map(reading => plain(sayReading(reading)));
  const more = readings.length > MOST ? ['…'] : [];
  return say('For “{scenario}”: {effect} ({readings})', { ...args, readings: [...shown, ...more].join(', ') });
}

/** As many as one takes in at a glance. */
const MOST = 4;

/** Editors take `$(name)` for a picture, and a lens is one line. */
function plain(text: string): string {
  return visible(text.replaceAll('$(', '$ ('));
}

function sayEffect(kind: RuleKind, effect: RuleEffect): string {
  switch (effect.kind) {
    case 'nothing':
      return say(WITHOUT_EFFECT[kind]);
    case 'deactivates':
      return say('deactivated');
    case 'factor':
      return sayFactor(effect.factor);
    case 'capping':
      return say('share achieved {before} → {after}', {
        before: showPercent(effect.before * 100),
        after: showPercent(effect.after * 100),
      });
    case 'unreadable':
      return say('no effect: the formula cannot be read');
    case 'fault':
      return effect.message === undefined ? say(FAULTS[effect.reason]) : `${say(FAULTS.stops)} ${effect.message}`;
  }
}

/** What a factor does to a potential. */
export function sayFactor(factor: number): string {
  const share = showPercent(factor * 100);
  if (factor === 1) return say('potential unchanged ({share})', { share });
  return factor < 1 ? say('reduced to {share}', { share }) : say('raised to {share}', { share });
}

/** What becomes of an action whose rule of a kind has no effect. */
export const WITHOUT_EFFECT = {
  deactivation: 'stays active',
  reduction: 'potential unchanged',
  score: 'share achieved unchanged',
} as const satisfies Readonly<Record<RuleKind, string>>;

/** Why a rule makes no sense for a collectivité, in a few words. */
export const FAULTS = {
  'division-by-zero': 'no effect: it divides by zero',
  'not-finite': 'no effect: no finite number',
  'needs-number': 'no effect: a number is needed',
  'needs-boolean': 'no effect: a condition is needed',
  'no-value': 'no effect: a name alone has no value',
  'not-a-number': 'no number: the points count as 0',
  stops: 'the platform fails, and gives no score:',
} as const satisfies Readonly<Record<RuleFault['reason'], string>>;
