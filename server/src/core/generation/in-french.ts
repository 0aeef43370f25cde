import { RULE_TITLES } from '../model/personalisation.ts';
import { formulaOfRule } from '../parse/personalisation/rule-formula.ts';
import { textOf } from '../text/span.ts';
import type { Goal } from './goals.ts';

/** What a scenario shows, as its file says it: in French, as all that authors write. */
export function goalInFrench(goal: Goal): string {
  const { rule } = goal;
  return `${rule.entry.action}, ${RULE_TITLES[rule.rule.kind]}\u00a0: ${shownInFrench(goal)}`;
}

function shownInFrench(goal: Goal): string {
  const { obligation } = goal;
  const text = `«\u00a0${textOfGoal(goal)}\u00a0»`;
  if (obligation.kind === 'condition') return `${text} décide, ${obligation.holds ? 'vrai' : 'faux'}`;
  return obligation.branch.kind === 'absent' ? 'sans effet' : `donne ${text}`;
}

/** The part of a formula that a goal is about, on one line, and not too long; empty for a `sinon` that is not written. */
export function textOfGoal({ rule, obligation }: Goal): string {
  const { text } = formulaOfRule(rule.rule, rule.entry.file);
  const { span } = obligation.kind === 'branch' ? obligation.branch : obligation.condition;
  const line = textOf(text, span)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 1)}…` : line;
}

const MOST_LETTERS = 70;
