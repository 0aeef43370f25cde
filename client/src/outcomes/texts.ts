/** The words of the page of outcomes, from the one catalogue. Pure. */
import { say } from '../../../l10n/say.ts';
import type { OutcomesTexts } from '../../../server/src/protocol/outcomes.ts';

export function outcomesTexts(): OutcomesTexts {
  return {
    copy: say('Copy as Markdown'),
    outcome: say('Outcome'),
    open: say('Open as a scenario'),
    goTo: say('Open in the text'),
    current: say('The scenario in use'),
    none: say('No rule is about this any more.'),
  };
}
