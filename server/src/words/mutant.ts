import { type Message, say } from '../../../l10n/say.ts';
import { RULE_TITLES, type RuleKind } from '../core/model/personalisation.ts';
import type { AlterationKind } from '../core/mutation/alteration-kinds.ts';
import type { Mutant } from '../core/mutation/mutant.ts';
import { oneLine } from '../core/text/one-line.ts';

/** A mutant with its place; lines and columns count from 1. */
export interface ReportedMutant extends Pick<Mutant, 'id' | 'action' | 'target' | 'change' | 'before' | 'after'> {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is altered, and to what: `cae_1.2.3, Réduction de potentiel: the number “0.5” becomes “0.25”`. */
export function sayMutant({ action, target, change, before, after }: ReportedMutant): string {
  const args = { before: inShort(before), after: inShort(after) };
  return say('{action}, {target}: {change}', {
    action,
    target: isRule(target) ? RULE_TITLES[target] : target,
    change: say(CHANGES[change], args),
  });
}

const CHANGES: Readonly<Record<AlterationKind, Message>> = {
  number: 'the number “{before}” becomes “{after}”',
  truth: '“{before}” becomes “{after}”',
  answer: 'the answer “{before}” becomes “{after}”',
  identity: 'what the collectivité is, “{before}”, becomes “{after}”',
  connective: '“{before}” becomes “{after}” between two conditions',
  operator: 'the operator “{before}” becomes “{after}”',
  comparison: 'the comparison “{before}” becomes “{after}”',
  extremum: '“{before}” becomes “{after}”',
  negation: 'what is so and what is not are swapped: “{before}” becomes “{after}”',
  branch: 'a branch is dropped: “{before}” becomes “{after}”',
  weight: 'the weight “{before}” becomes “{after}”',
};

function isRule(target: ReportedMutant['target']): target is RuleKind {
  return target in RULE_TITLES;
}

// The rest stands in the file.
const MOST_LETTERS = 60;

function inShort(text: string): string {
  const line = oneLine(text);
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 1)}…` : line;
}
