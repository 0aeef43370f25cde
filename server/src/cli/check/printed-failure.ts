import { saidBy } from '../../../../l10n/said-by.ts';
import { say } from '../../../../l10n/say.ts';
import type { RuleFailure } from '../../core/analysis/attempt.ts';

/** A sentence for those who see the findings only: they are not all. */
export function sayFailure({ code, error }: RuleFailure): string {
  return say('The rule {code} broke down, so there may be more problems: {reason}', { code, reason: saidBy(error) });
}
