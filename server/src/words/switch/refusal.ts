import type { Message } from '../../../../l10n/say.ts';
import type { SwitchRefusal } from '../../core/scoring/switch/plan-switch.ts';

/** Why nothing can be switched, as a sentence and what it is about. */
export function switchRefusal(refusal: SwitchRefusal): readonly [Message, Readonly<Record<string, string>>] {
  switch (refusal.reason) {
    case 'unknown':
      return [
        'No référentiel is called “{name}”. There are: {known}.',
        { name: refusal.name, known: refusal.known.join(', ') },
      ];
    case 'continues-nothing':
      return [
        'Nothing in {name} continues another référentiel: no sub-action or task has an origin.',
        { name: refusal.name },
      ];
    case 'nothing-left':
      return ['None of the référentiels that are continued is there: {names}.', { names: refusal.names.join(', ') }];
    case 'same':
      return ['{name} cannot be left and continued at once.', { name: refusal.name }];
  }
}
