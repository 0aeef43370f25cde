import { say } from '../../../l10n/say.ts';
import { actionsFrom } from '../core/index/tree.ts';
import type { Referential } from '../core/model/referential.ts';
import { showNumber } from '../words/numbers.ts';

/** How much there is of a référentiel beside its points, in a few words. */
export function summaryOf(referential: Referential): string {
  const actions = [...actionsFrom(referential.root)];
  const count = (isCounted: (level: number) => boolean) => actions.filter(({ level }) => isCounted(level)).length;
  const { measureLevel } = referential;
  return [
    say('{count} axes', { count: showNumber(count(level => level === 1)) }),
    say('{count} measures', { count: showNumber(count(level => level === measureLevel)) }),
    say('{count} sub-actions and tasks', { count: showNumber(count(level => level > measureLevel)) }),
  ].join(' · ');
}
