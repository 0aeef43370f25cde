import type { Formula } from '../model/formula.ts';
import type { Question } from '../model/personalisation.ts';
import { IDENTITY, IDENTITY_2026 } from '../model/scenario.ts';
import { expressionOf } from '../parse/expression/expression-of.ts';
import { parseFormula } from '../parse/formula/parse-formula.ts';
import { formulaOfRule } from '../parse/personalisation/rule-formula.ts';
import type { Prepared, PreparedRule } from '../scoring/prepare.ts';
import { applyEdits } from '../text/edits.ts';
import { moved, type Span, span, textOf } from '../text/span.ts';
import { type Alteration, alterationsAt } from './alterations.ts';
import type { RuleMutant } from './mutant.ts';
import type { Site } from './site.ts';
import { sitesOf2023 } from './sites-2023.ts';
import { sitesOf2026 } from './sites-2026.ts';

/** The mutants of all rules that are prepared, in the order of the rules and of their texts. Each of them can be read. */
export function ruleMutants(prepared: Prepared): readonly RuleMutant[] {
  return prepared.entries.flatMap(({ rules }) => rules.flatMap(rule => mutantsOfRule(rule, prepared.questions)));
}

/** The mutants of one rule. */
function mutantsOfRule(rule: PreparedRule, questions: ReadonlyMap<string, Question>): readonly RuleMutant[] {
  const { text, span: place } = formulaOfRule(rule.rule, rule.entry.file);
  const vocabulary = { questions, identity: rule.expression ? IDENTITY_2026 : IDENTITY };
  const counts = new Map<string, number>();
  const known = new Set([text]);
  return sitesOfRule(rule).flatMap(site =>
    alterationsAt(text, site, vocabulary).flatMap(alteration => {
      const formula = applyEdits(text, [alteration]);
      const altered = known.has(formula) ? undefined : withFormula(rule, formula);
      known.add(formula);
      if (altered === undefined) return [];
      const count = (counts.get(alteration.kind) ?? 0) + 1;
      counts.set(alteration.kind, count);
      return [mutantOf(rule, altered, { text, span: place }, alteration, count)];
    }),
  );
}

/** The rule with another formula; undefined where that cannot be read. */
function withFormula(rule: PreparedRule, formula: string): PreparedRule | undefined {
  const whole = { text: formula, span: span(0, formula.length) };
  const read = parseFormula(formula);
  const own = {
    ...rule.rule,
    formula: read.formula,
    formulaSpan: whole.span,
    faults: read.faults,
    sound: read.faults.length === 0,
  };
  if (rule.expression === undefined) return own.sound ? { ...rule, rule: own } : undefined;
  const { expression, fault } = expressionOf(whole, 'personnalisation');
  return fault === undefined && expression ? { ...rule, rule: own, expression } : undefined;
}

function sitesOfRule({ rule, expression }: PreparedRule): readonly Site[] {
  if (expression) return sitesOf2026(expression);
  const { formula, formulaSpan }: { readonly formula: Formula; readonly formulaSpan: Span } = rule;
  return sitesOf2023(formula).map(site => movedSite(site, -formulaSpan.start));
}

function movedSite(site: Site, by: number): Site {
  const span = moved(site.span, by);
  if (site.kind !== 'choice') return { ...site, span };
  const { alternative, condition, consequence } = site;
  return {
    ...site,
    span,
    condition: moved(condition, by),
    consequence: moved(consequence, by),
    alternative: alternative && moved(alternative, by),
  };
}

function mutantOf(
  original: PreparedRule,
  altered: PreparedRule,
  formula: { readonly text: string; readonly span: Span },
  { kind, span: at, text }: Alteration,
  count: number,
): RuleMutant {
  const { entry, rule } = original;
  return {
    id: `${entry.action}/${rule.kind}/${kind}-${count}`,
    action: entry.action,
    target: rule.kind,
    change: kind,
    file: entry.file.path,
    span: span(formula.span.start + at.start, formula.span.start + at.end),
    before: textOf(formula.text, at),
    after: text,
    original,
    altered,
  };
}
