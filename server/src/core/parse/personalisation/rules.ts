import { type Personalisation, RULE_TITLES, type Rule, type RuleKind } from '../../model/personalisation.ts';
import type { Problem } from '../../model/problem.ts';
import type { CodeBlock, Entry, SourceFile } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { kindOf } from '../classify.ts';
import { textOfField } from '../fields.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { withoutConflicts } from '../markdown/conflicts.ts';
import { valueSpanOf } from '../places.ts';

/** The language of a block of code that holds a formula. */
export const FORMULA_LANGUAGE = 'formule';

export interface ReadRules {
  /** In the order of the text. */
  readonly value: readonly Personalisation[];
  /** What is wrong with the rules themselves, syntax included; names are checked elsewhere. */
  readonly problems: readonly Problem[];
}

/** The entries of rules of a file, and their faults. None for files of other kinds. */
export function readRules(file: SourceFile): ReadRules {
  const value: Personalisation[] = [];
  const problems: Problem[] = [];
  if (file.kind === 'measure' || file.kind === 'none') return { value, problems };
  const { text } = withoutConflicts(file.text);
  for (const entry of file.entries) {
    if (kindOf(entry) !== 'rule') continue;
    const rules = rulesOf(text, entry, problems);
    const action = textOfField(entry, 'action_id') ?? '';
    value.push({ file, entry, action, actionSpan: valueSpanOf(entry, 'action_id') ?? entry.titleSpan, rules });
  }
  return { value, problems };
}

const KIND_BY_TITLE: ReadonlyMap<string, RuleKind> = new Map([
  [sectionKey(RULE_TITLES.deactivation), 'deactivation'],
  [sectionKey(RULE_TITLES.reduction), 'reduction'],
  [sectionKey(RULE_TITLES.score), 'score'],
]);

function rulesOf(text: string, entry: Entry, problems: Problem[]): Rule[] {
  const rules: Rule[] = [];
  for (const { span } of entry.code) problems.push(problem('rule-formula', 'misplaced', span));
  for (const child of entry.children) {
    const kind = KIND_BY_TITLE.get(sectionKey(child.title));
    const formulas = child.code.filter(({ language }) => language === FORMULA_LANGUAGE);
    const first = formulas[0];
    if (kind === undefined) {
      const known = Object.values(RULE_TITLES);
      problems.push({ ...problem('rule-unknown', undefined, child.titleSpan), args: { title: child.title, known } });
    } else if (rules.some(rule => rule.kind === kind)) {
      problems.push({ ...problem('rule-repeated', undefined, child.titleSpan), args: { title: child.title } });
    } else if (first === undefined) {
      problems.push(problem('rule-formula', child.code.length > 0 ? 'language' : 'none', child.titleSpan));
    } else {
      rules.push(ruleOf(text, kind, child, first, problems));
      for (const { span } of formulas.slice(1)) problems.push(problem('rule-formula', 'several', span));
    }
  }
  return rules;
}

function ruleOf(text: string, kind: RuleKind, entry: Entry, code: CodeBlock, problems: Problem[]): Rule {
  const { formula, problems: faults } = parseFormula(text, code.content);
  problems.push(...faults);
  return { kind, titleSpan: entry.titleSpan, formula, formulaSpan: code.content, sound: faults.length === 0 };
}

function problem(code: string, variant: string | undefined, span: Problem['span']): Problem {
  return { code, ...(variant !== undefined && { variant }), severity: 'error', span, args: {} };
}
