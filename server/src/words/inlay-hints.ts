import { say } from '../../../l10n/say.ts';
import type { InlayHint, SumHint } from '../core/features/inlay-hints.ts';
import { shortened } from './actions.ts';
import { showNumber, showPercent } from './numbers.ts';

/** A hint as it stands in the text, and what there is to say of it where one points at it. */
export interface SaidHint {
  readonly label: string;
  readonly tooltip: string | undefined;
}

// A hint is to leave the line readable.
const LONGEST_TITLE = 30;

/** A hint in the current language. */
export function sayHint(hint: InlayHint): SaidHint {
  switch (hint.kind) {
    case 'points':
      return { label: say('= {points} pts', { points: showNumber(hint.points) }), tooltip: undefined };
    case 'sum':
      return { label: saySum(hint), tooltip: say('What the weights of what stands right below add up to.') };
    case 'title': {
      const label = shortened(hint.title, LONGEST_TITLE);
      return { label, tooltip: label === hint.title ? undefined : hint.title };
    }
  }
}

// Shares are as the author wrote them: what makes the sum wrong may be far behind the comma.
function saySum({ total: { unit, sum, expected } }: SumHint): string {
  const whole =
    unit === 'percent' ? showPercent(expected, 6) : say('{points} pts', { points: showNumber(expected, 6) });
  return say('sum: {sum} / {expected}', { sum: showNumber(sum, 6), expected: whole });
}
