import { isSameData } from '../memory/is-same-data.ts';
import type { QuestionAsked } from '../model/personalisation.ts';
import { formulaOfRule } from '../parse/personalisation/rule-formula.ts';
import type { Prepared, PreparedRule } from '../scoring/prepare.ts';

/** True where two versions whose forests have the same shape have the same rules at the same nodes, and ask the same questions. */
export function haveSameRules(a: Prepared, b: Prepared): boolean {
  return isSameData(rulesIn(a), rulesIn(b)) && isSameData(questionsIn(a), questionsIn(b));
}

function rulesIn({ entries }: Prepared): readonly unknown[] {
  return entries.map(({ node, rules }) => [node, rules.map(saidBy)]);
}

function saidBy({ rule, entry, expression, scored }: PreparedRule): unknown {
  return [rule.kind, expression !== undefined, formulaOfRule(rule, entry.file).text, [...scored]];
}

function questionsIn({ questions }: Prepared): readonly unknown[] {
  return Array.from(questions.values(), askedBy);
}

/** What decides who is asked a question, and what may be answered. */
export function askedBy({ id, type, choices, types, visibility }: QuestionAsked): unknown {
  return [id, type, choices.map(choice => choice.id), types.map(({ text }) => text), visibility?.text];
}
