import { say } from '../../../l10n/say.ts';
import type { FormulaTrial } from '../core/features/lenses/rule-lenses.ts';
import type { Role } from '../core/reasoning/outcomes/outcome.ts';
import { sayOutcome } from './outcomes/outcome.ts';
import { sayReading } from './rule-use.ts';
import { visible } from './visible.ts';

/**
 * What a formula does in a scenario, and by what, in one line: `reduced to 50% (dechets_1: OUI), for “Town”`. The name stands last:
 * it is what a narrow editor cuts.
 */
export function sayRuleTrial(scenario: string, role: Role, { effect, readings }: FormulaTrial): string {
  const args = { scenario: inOneLine(scenario), effect: inOneLine(sayOutcome(role, effect)) };
  if (readings.length === 0) return say('{effect}, for “{scenario}”', args);
  const shown = readings.slice(0, MOST).map(reading => inOneLine(sayReading(reading)));
  const more = readings.length > MOST ? ['…'] : [];
  return say('{effect} ({readings}), for “{scenario}”', { ...args, readings: [...shown, ...more].join(', ') });
}

/** As many as one takes in at a glance. */
const MOST = 4;

/** Editors take `$(name)` for a picture, and a lens is one line. */
export function inOneLine(text: string): string {
  return visible(text.replaceAll('$(', '$ ('));
}
