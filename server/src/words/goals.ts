import { say } from '../../../l10n/say.ts';
import type { Goal } from '../core/generation/goals.ts';
import { textOfGoal } from '../core/generation/in-french.ts';
import { RULE_TITLES } from '../core/model/personalisation.ts';

/** What is to be shown of a rule, in words: `cae_1.2.3, Réduction de potentiel: the branch “0.5”`. */
export function sayGoal(goal: Goal): string {
  const { rule } = goal;
  const args = { action: rule.entry.action, target: RULE_TITLES[rule.rule.kind], change: sayObligation(goal) };
  return say('{action}, {target}: {change}', args);
}

function sayObligation(goal: Goal): string {
  const { obligation } = goal;
  const args = { text: textOfGoal(goal) };
  if (obligation.kind === 'condition') {
    return obligation.holds
      ? say('“{text}” decides while it is true', args)
      : say('“{text}” decides while it is false', args);
  }
  return obligation.branch.kind === 'absent'
    ? say('the rule has no effect')
    : say('the branch “{text}” is taken', args);
}
