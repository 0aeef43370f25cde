import { say } from '../../../l10n/say.ts';
import type { FormulaTrial } from '../core/features/rule-lenses.ts';
import type { Role } from '../core/reasoning/outcomes/outcome.ts';
import { sayOutcome } from './outcome.ts';
import { sayReading } from './rule-use.ts';
import { visible } from './visible.ts';

/** What a formula does in a scenario, and by what, in one line: `For “Town”: reduced to 50% (dechets_1: OUI)`. */
export function sayRuleTrial(scenario: string, role: Role, { effect, readings }: FormulaTrial): string {
  const args = { scenario: inOneLine(scenario), effect: inOneLine(sayOutcome(role, effect)) };
  if (readings.length === 0) return say('For “{scenario}”: {effect}', args);
  const shown = readings.slice(0, MOST).map(reading => inOneLine(sayReading(reading)));
  const more = readings.length > MOST ? ['…'] : [];
  return say('For “{scenario}”: {effect} ({readings})', { ...args, readings: [...shown, ...more].join(', ') });
}

/** As many as one takes in at a glance. */
const MOST = 4;

/** Editors take `$(name)` for a picture, and a lens is one line. */
export function inOneLine(text: string): string {
  return visible(text.replaceAll('$(', '$ ('));
}
