import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import { firstById } from '../memory/first-by-id.ts';
import { type Expression, everyPart } from '../model/expression.ts';
import { callsIn, everyFormula, type Formula } from '../model/formula.ts';
import { profileOf, type Scenario } from '../model/scenario.ts';
import type { SourceFile } from '../model/source.ts';
import { parseExpression } from '../parse/expression/parse-expression.ts';
import { parseFormula } from '../parse/formula/parse-formula.ts';
import { evaluate } from '../scoring/evaluate.ts';
import { activation } from '../scoring/expression/active-answers.ts';
import type { ExpressionContext, ExpressionValue } from '../scoring/expression/context.ts';
import { evaluated } from '../scoring/expression/evaluate.ts';
import { EvaluationFault } from '../scoring/expression/faults.ts';
import { contextOfProfile } from '../scoring/expression/profile-context.ts';
import { contextSeen } from '../scoring/indicative/indicative-score.ts';
import { indicatorsOfScenario } from '../scoring/indicative/indicative-scores.ts';
import { questionsIn } from '../scoring/prepare-workspace.ts';
import { type Span, span, textOf, touches } from '../text/span.ts';
import type { DraftFormula } from './completion/draft-formula.ts';

/** What a part of a formula gives: undefined for nothing, as a number that nobody answered. */
export type PartValue = boolean | number | string | undefined;

/**
 * What the smallest part of a formula around an offset gives for the collectivité of a scenario, and where it stands. Undefined
 * where the formula cannot be read, and where the scenario does not tell: of scores, and of indicators without a value.
 */
export function partValueAt(
  workspace: Workspace,
  file: SourceFile,
  { content, language }: DraftFormula,
  offset: number,
  scenario: Scenario,
): { readonly span: Span; readonly value: PartValue } | undefined {
  if (language === '2023') return partOf2023(file.text, content, offset, scenario);
  const parsed = parseExpression(textOf(file.text, content), language);
  const { expression } = parsed;
  const part = expression && smallest(everyPart(expression), offset - content.start);
  const context = expression && contextOf(workspace, file, expression, scenario);
  if (part === undefined || context === undefined || everyPart(part).some(one => !isTold(one, context))) {
    return undefined;
  }
  const value = valueIn(part, context);
  return value === FAILED ? undefined : { span: moved(part.span, content.start), value: value ?? undefined };
}

function partOf2023(text: string, content: Span, offset: number, scenario: Scenario) {
  const { formula, faults } = parseFormula(text, content);
  const part: Formula | undefined = faults.length === 0 ? smallest(everyFormula(formula), offset) : undefined;
  if (part === undefined || callsIn(part).some(({ kind }) => kind === 'score')) return undefined;
  const { value, fault } = evaluate(part, { profile: profileOf(scenario), scoreOf: () => undefined });
  return fault ? undefined : { span: part.span, value };
}

/** What is no value by itself: a number that is written, a name. */
const PLAIN: ReadonlySet<string> = new Set(['literal', 'boolean', 'number', 'name', 'missing', 'group']);

/** Scores are known once all is scored; values, targets and limits of indicators where the formula is given them. */
function isTold({ kind }: Expression, { values, complements, referential }: ExpressionContext): boolean {
  switch (kind) {
    case 'score':
      return false;
    case 'referential':
      return referential !== undefined;
    case 'value':
      return values !== undefined;
    case 'target':
    case 'limit':
      return complements !== undefined;
    default:
      return true;
  }
}

function smallest<Part extends { readonly kind: string; readonly span: Span }>(parts: readonly Part[], offset: number) {
  const around = parts.filter(part => !PLAIN.has(part.kind) && touches(part.span, offset));
  return around.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/**
 * What a formula is evaluated in: rules know the answers to what is asked alone (expressions, section 5); a score by indicators
 * is given them where one of them has a value, of what is reached.
 */
function contextOf(
  workspace: Workspace,
  { kind, path }: SourceFile,
  expression: Expression,
  scenario: Scenario,
): ExpressionContext {
  const profile = profileOf(scenario);
  if (kind === 'rule') return activation(firstById(questionsIn(workspace)), profile).context;
  if (kind !== 'measure') return contextOfProfile(profile);
  const referential = referentialOfFile(workspace, path);
  if (referential === undefined || referential.platform === '2023') return contextOfProfile(profile);
  const indicators = indicatorsOfScenario(workspace, referential, scenario)('fait');
  return contextSeen(expression, indicators) ?? indicators.context;
}

const FAILED = Symbol('the platform fails');

function valueIn(part: Expression, context: ExpressionContext): ExpressionValue | typeof FAILED {
  try {
    return evaluated(part, context);
  } catch (error) {
    if (error instanceof EvaluationFault) return FAILED;
    throw error;
  }
}

function moved({ start, end }: Span, by: number): Span {
  return span(start + by, end + by);
}
