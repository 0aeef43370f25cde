import type { ExpressionContext, ExpressionValue } from '../../evaluation/expression/context.ts';
import { evaluated } from '../../evaluation/expression/evaluate.ts';
import { EvaluationFault } from '../../evaluation/expression/faults.ts';
import { secondPassOf } from '../../evaluation/expression/two-passes.ts';
import { evaluate } from '../../evaluation/formula/evaluate.ts';
import type { Workspace } from '../../index/workspace.ts';
import { type Expression, everyPart } from '../../model/expression.ts';
import { callsIn, everyFormula, type Formula } from '../../model/formula.ts';
import { profileOf, type Scenario } from '../../model/scenario.ts';
import type { SourceFile } from '../../model/source.ts';
import { parseExpression } from '../../parse/expression/parse-expression.ts';
import { parseFormula } from '../../parse/formula/parse-formula.ts';
import { moved, type Span, textOf, touches } from '../../text/span.ts';
import type { DraftFormula } from '../completion/draft-formula.ts';
import { sharesSeenAt, type TriedIn } from '../tried-in.ts';
import { formulaContext } from './context.ts';

/** The shares done (0–1) of actions, by their names in a formula. */
type Shares = ReadonlyMap<string, number>;

/** What a part of a formula gives: undefined for nothing, as a number that nobody answered. */
export type PartValue = boolean | number | string | undefined;

/**
 * What the smallest part of a formula around an offset gives for the collectivité of a scenario, and where it stands. Undefined
 * where the formula cannot be read, and where the scenario does not tell: of scores outside the rules on them, and of indicators
 * without a value.
 */
export function partValueAt(
  workspace: Workspace,
  file: SourceFile,
  { content, language }: DraftFormula,
  offset: number,
  inUse: TriedIn,
): { readonly span: Span; readonly value: PartValue } | undefined {
  const shares = sharesSeenAt(workspace, file, content.start, inUse);
  if (language === '2023') return partOf2023(file.text, content, offset, inUse.scenario, shares);
  const parsed = parseExpression(textOf(file.text, content), language);
  const { expression } = parsed;
  const part = expression && smallest(everyPart(expression), offset - content.start);
  const context = expression && formulaContext(workspace, file, expression, inUse.scenario);
  if (part === undefined || context === undefined || everyPart(part).some(one => !isTold(one, context, shares))) {
    return undefined;
  }
  const value = valueIn(part, context, shares);
  return value === FAILED ? undefined : { span: moved(part.span, content.start), value: value ?? undefined };
}

function partOf2023(text: string, content: Span, offset: number, scenario: Scenario, shares: Shares | undefined) {
  const { formula, faults } = parseFormula(text, content);
  const part: Formula | undefined = faults.length === 0 ? smallest(everyFormula(formula), offset) : undefined;
  if (part === undefined || (shares === undefined && callsIn(part).some(({ kind }) => kind === 'score')))
    return undefined;
  const { value, fault } = evaluate(part, {
    profile: profileOf(scenario),
    scoreOf: ({ action }) => shares?.get(action.text),
  });
  return fault ? undefined : { span: part.span, value };
}

/** What is no value by itself: a number that is written, a name. */
const PLAIN: ReadonlySet<string> = new Set(['literal', 'boolean', 'number', 'name', 'missing', 'group']);

/** Scores are known to rules on them alone; values, targets and limits of indicators where the formula is given them. */
function isTold({ kind }: Expression, { values, complements }: ExpressionContext, shares: Shares | undefined): boolean {
  switch (kind) {
    case 'score':
      return shares !== undefined;
    case 'value':
      return values !== undefined;
    case 'target':
      return complements?.targets !== undefined;
    case 'limit':
      return complements?.limits !== undefined;
    default:
      return true;
  }
}

function smallest<Part extends { readonly kind: string; readonly span: Span }>(parts: readonly Part[], offset: number) {
  const around = parts.filter(part => !PLAIN.has(part.kind) && touches(part.span, offset));
  return around.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

const FAILED = Symbol('the platform fails');

/** A rule on the score is evaluated twice: what the first time gives as a text is read again, with the scores (expressions, section 5). */
function valueIn(
  part: Expression,
  context: ExpressionContext,
  shares: Shares | undefined,
): ExpressionValue | typeof FAILED {
  try {
    const value = evaluated(part, context);
    if (shares === undefined || typeof value !== 'string') return value;
    const second = secondPassOf(value)?.(shares);
    return second?.kind === 'value' ? second.value : FAILED;
  } catch (error) {
    if (error instanceof EvaluationFault) return FAILED;
    throw error;
  }
}
