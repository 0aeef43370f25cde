import { memory } from '../../memory/memory.ts';
import type { Rule } from '../../model/personalisation.ts';
import type { ScalarItem, SourceFile } from '../../model/source.ts';
import { textOf } from '../../text/span.ts';
import { withoutConflicts } from '../markdown/conflicts.ts';

/** The formula of a rule with its place; the same for the same rule. */
export function formulaOfRule(rule: Rule, { text }: Pick<SourceFile, 'text'>): ScalarItem {
  return known(rule, [], () => ({
    text: textOf(withoutConflicts(text).text, rule.formulaSpan),
    span: rule.formulaSpan,
  }));
}

const known = memory<Rule, ScalarItem>();
