import { say } from '../../../../l10n/say.ts';
import { inOneLine } from '../../core/parse/expression/refusal.ts';
import type { Outcome, Role } from '../../core/reasoning/outcomes/outcome.ts';
import type { RuleFault } from '../../core/scoring/effects.ts';
import type { RuleEffect } from '../../core/scoring/explain/rule-trial.ts';
import { showFigure, showPercent } from '../numbers.ts';

/** What comes of a formula for a collectivité, in a few words. */
export function sayOutcome(role: Role, outcome: Outcome | RuleEffect): string {
  switch (outcome.kind) {
    case 'nothing':
      return say(WITHOUT_EFFECT[role]);
    case 'deactivates':
      return say('deactivated');
    case 'asked':
      return say('asked');
    case 'factor':
      return sayFactor(outcome.factor);
    case 'value':
      if (role !== 'score') return showFigure(outcome.value);
      return say('share achieved: {share}', { share: showPercent(outcome.value * 100) });
    case 'written':
      return sayWritten(role, outcome.text);
    case 'capping':
      return say('share achieved {before} → {after}', {
        before: showPercent(outcome.before * 100),
        after: showPercent(outcome.after * 100),
      });
    case 'unreadable':
      return say('no effect: the formula cannot be read');
    case 'fault':
      if (outcome.message === undefined) return say(FAULTS[outcome.reason]);
      return say('the platform fails, and gives no score: {message}', { message: inOneLine(outcome.message) });
  }
}

function sayFactor(factor: number): string {
  const share = showPercent(factor * 100);
  if (factor === 1) return say('potential unchanged ({share})', { share });
  return factor < 1 ? say('reduced to {share}', { share }) : say('raised to {share}', { share });
}

function sayWritten(role: Role, formula: string): string {
  if (role === 'reduction') return say('potential multiplied by {formula}', { formula });
  return role === 'score' ? say('share achieved: {share}', { share: formula }) : formula;
}

/** What is so where a formula has no effect, or gives nothing. */
const WITHOUT_EFFECT = {
  deactivation: 'stays active',
  reduction: 'potential unchanged',
  score: 'share achieved unchanged',
  visibility: 'not asked',
  target: 'no target',
  limit: 'no limit',
  objective: 'no target',
} as const satisfies Readonly<Record<Role, string>>;

/** Why a rule makes no sense for a collectivité. */
const FAULTS = {
  'division-by-zero': 'no effect: it divides by zero',
  'not-finite': 'no effect: no finite number',
  'needs-number': 'no effect: a number is needed',
  'needs-boolean': 'no effect: a condition is needed',
  'no-value': 'no effect: a name alone has no value',
  'not-a-number': 'no number: the points count as 0',
  stops: 'the platform fails, and gives no score',
} as const satisfies Readonly<Record<RuleFault['reason'], string>>;
