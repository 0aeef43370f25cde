import type { Code } from '../../model/codes.ts';
import { nearest } from '../../model/nearest.ts';
import {
  type Personalisation,
  RULE_TITLES,
  type Rule,
  type RuleKind,
  ruleKindOf,
} from '../../model/personalisation.ts';
import type { Fault } from '../../model/problem.ts';
import type { CodeBlock, Entry, SourceFile } from '../../model/source.ts';
import type { Span } from '../../text/span.ts';
import { kindOf } from '../classify.ts';
import { textOfField } from '../fields.ts';
import { FORMULA_LANGUAGE } from '../formula/language.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { withoutConflicts } from '../markdown/conflicts.ts';
import { valueSpanOf } from '../places.ts';

export interface ReadRules {
  /** In the order of the text. */
  readonly value: readonly Personalisation[];
  /** What is wrong around the formulas; what is wrong in them, they say themselves. */
  readonly faults: readonly Fault[];
}

/** The entries of rules of a file, and their faults. None for files of other kinds. */
export function readRules(file: SourceFile): ReadRules {
  const value: Personalisation[] = [];
  const faults: Fault[] = [];
  if (file.kind === 'measure' || file.kind === 'none') return { value, faults };
  const { text } = withoutConflicts(file.text);
  for (const entry of file.entries) {
    if (kindOf(entry) !== 'rule') continue;
    const action = textOfField(entry, 'action_id') ?? '';
    const actionSpan = valueSpanOf(entry, 'action_id') ?? entry.titleSpan;
    value.push({ file, entry, action, actionSpan, ...rulesOf(text, entry, faults) });
  }
  return { value, faults };
}

function rulesOf(text: string, entry: Entry, faults: Fault[]): Pick<Personalisation, 'rules' | 'alone'> {
  const rules: Rule[] = [];
  const alone: Span[] = [];
  for (const { span } of entry.code) faults.push(fault('rule-formula', 'misplaced', span));
  for (const child of entry.children) {
    const kind = ruleKindOf(child.title);
    const formulas = child.code.filter(({ language }) => language === FORMULA_LANGUAGE);
    const first = formulas[0];
    if (child.title.normalize('NFC') !== (kind && RULE_TITLES[kind])) faults.push(unknownTitle(child, kind));
    if (kind === undefined) continue;
    if (rules.some(rule => rule.kind === kind)) {
      faults.push({ ...fault('rule-repeated', undefined, child.titleSpan), args: { title: child.title } });
    } else if (first === undefined) {
      if (child.code.some(({ span }) => isFenced(text, span)))
        faults.push(fault('rule-formula', 'language', child.titleSpan));
      else alone.push(child.titleSpan);
    } else {
      rules.push(ruleOf(text, kind, child, first));
      for (const { span } of formulas.slice(1)) faults.push(fault('rule-formula', 'several', span));
    }
  }
  return { rules, alone };
}

/** False for what is code by its indentation alone, as some explanations are. */
function isFenced(text: string, { start, end }: Span): boolean {
  return /^\s*(?:`{3}|~{3})/.test(text.slice(start, end));
}

// The importer wants the title to the letter; what it certainly means counts all the same.
function unknownTitle({ title, titleSpan }: Entry, kind: RuleKind | undefined): Fault {
  const known = Object.values(RULE_TITLES);
  const suggestion = kind === undefined ? nearest(title, known) : RULE_TITLES[kind];
  const variant = kind === undefined ? 'other' : 'spelling';
  const args = { title, known, ...(suggestion !== undefined && { suggestion }) };
  return { code: 'rule-unknown', variant, span: titleSpan, args };
}

function ruleOf(text: string, kind: RuleKind, entry: Entry, code: CodeBlock): Rule {
  const { formula, faults } = parseFormula(text, code.content);
  return { kind, titleSpan: entry.titleSpan, formula, formulaSpan: code.content, faults, sound: faults.length === 0 };
}

function fault(code: Code, variant: string | undefined, span: Span): Fault {
  return { code, ...(variant !== undefined && { variant }), span, args: {} };
}
