import { type Mark, marksIn } from '../../evaluation/decision.ts';
import type { Complements, ExpressionContext } from '../../evaluation/expression/context.ts';
import { EvaluationFault } from '../../evaluation/expression/faults.ts';
import { indicatorResult } from '../../evaluation/expression/indicator.ts';
import { resultOf } from '../../evaluation/expression/result.ts';
import { programOfExpression } from '../../evaluation/program.ts';
import { type Expression, everyPart, indicatorsIn } from '../../model/expression.ts';
import { type IndicatorKind, UNKNOWN_PROFILE } from '../../model/scenario.ts';
import type { Indicator } from '../../parse/indicators.ts';

/** The share of an action that its indicators suggest; nothing but a suggestion: it changes neither status nor points. */
export interface IndicativeScore {
  /** Of what is reached, or of what is aimed at. */
  readonly kind: IndicatorKind;
  /** As the platform tells it: it may be below 0 and above 1. */
  readonly share: number;
  /** Those that the formula names and that have a value, in the order of the text. */
  readonly figures: readonly IndicatorFigure[];
  /** What decided in the formula; places count from its beginning. */
  readonly marks: readonly Mark[];
}

/** An indicator as the formula saw it; the target and the limit where it has them for such a collectivité. */
export interface IndicatorFigure {
  readonly id: string;
  readonly value: number;
  readonly target: number | undefined;
  readonly limit: number | undefined;
}

/** What a formula of indicators is evaluated in. */
export interface Indicators {
  /** The values that the collectivité chose, of one kind. */
  readonly values: ReadonlyMap<string, number>;
  readonly known: ReadonlyMap<string, Indicator>;
  /** All its answers, who it is, and the référentiel of the action. */
  readonly context: ExpressionContext;
}

/** The values that a formula of indicators finds, and its targets and limits, beside what it is evaluated in. */
export interface SeenContext extends ExpressionContext {
  readonly values: ReadonlyMap<string, number>;
  readonly complements: Complements;
}

/**
 * What the indicators of one kind suggest for an action (scoring, section 6); undefined where none of them has a value, or
 * the formula gives none. @throws EvaluationFault where the platform breaks down over it
 */
export function indicativeScore(
  kind: IndicatorKind,
  expression: Expression,
  indicators: Indicators,
): IndicativeScore | undefined {
  const seen = contextSeen(expression, indicators);
  const share = seen && indicatorResult(expression, seen);
  if (seen === undefined || (typeof share !== 'number' && typeof share !== 'boolean')) return undefined;
  const { targets, limits } = seen.complements;
  const figures = Array.from(seen.values, ([id, value]) => {
    return { id, value, target: targets?.get(id), limit: limits?.get(id) };
  });
  return {
    kind,
    share: Number(share),
    figures,
    marks: marksIn(programOfExpression(expression), { profile: UNKNOWN_PROFILE, context: seen }),
  };
}

/** What a formula of indicators sees; undefined where none of those that it names has a value, and nothing is evaluated. */
export function contextSeen(expression: Expression, { values, known, context }: Indicators): SeenContext | undefined {
  // The platform fetches them in small letters, and looks them up as they are written.
  const names = [...new Set(indicatorsIn(expression).map(name => name.toLowerCase()))];
  const given = names.filter(name => values.has(name));
  if (given.length === 0) return undefined;
  const own = new Map(given.map(name => [name, values.get(name) ?? 0]));
  return { ...context, values: own, complements: complementsIn(expression, { known, context }) };
}

/** The targets and limits that a formula asks for, as far as they are numbers for such a collectivité. */
function complementsIn(expression: Expression, { known, context }: Pick<Indicators, 'known' | 'context'>): Complements {
  return {
    targets: boundsIn(expression, 'target', known, context),
    limits: boundsIn(expression, 'limit', known, context),
  };
}

function boundsIn(
  expression: Expression,
  kind: 'target' | 'limit',
  known: ReadonlyMap<string, Indicator>,
  context: ExpressionContext,
): ReadonlyMap<string, number> {
  const names = everyPart(expression).flatMap(part => (part.kind === kind ? [part.name.text.toLowerCase()] : []));
  return new Map(
    [...new Set(names)].flatMap(name => {
      const value = boundOf(known.get(name)?.[kind]?.text, context);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function boundOf(formula: string | undefined, context: ExpressionContext): number | undefined {
  if (formula === undefined) return undefined;
  const result = resultOf(formula, 'personnalisation', context);
  return result.kind === 'value' && typeof result.value === 'number' ? result.value : undefined;
}

/** The same, or what the platform says where it breaks down. */
export function attempted(work: () => IndicativeScore | undefined): IndicativeScore | string | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof EvaluationFault) return error.message;
    throw error;
  }
}
