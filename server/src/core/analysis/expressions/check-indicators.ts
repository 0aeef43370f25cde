import { referentialFault } from '../../evaluation/expression/referential.ts';
import { memory } from '../../memory/memory.ts';
import { everyPart } from '../../model/expression.ts';
import { expressionOf, type Formula } from '../../parse/expression/expression-of.ts';
import { type ParsedExpression, parseExpression } from '../../parse/expression/parse-expression.ts';
import { platformRefusal } from '../../parse/expression/refusal.ts';
import { unknownName } from '../facts/names.ts';
import { indicatorUses } from './check-score.ts';
import { type CyclePath, cycleIn } from './cycle.ts';
import type { ExpressionFault } from './known.ts';

/** The formulas of an indicator as its row holds them; what is absent or empty is not there. */
export interface IndicatorExpressions {
  readonly id: string;
  readonly valeurCalcule?: string | undefined;
  readonly exprCible?: Formula | undefined;
  readonly exprSeuil?: Formula | undefined;
}

export type IndicatorColumn = 'valeurCalcule' | 'exprCible' | 'exprSeuil';

/** A fault in a cell of an indicator. */
export interface IndicatorFault extends ExpressionFault {
  readonly indicator: IndicatorExpressions;
  readonly column: IndicatorColumn;
}

/**
 * What the importer refuses in the formulas of indicators: those of each in turn, then a cycle. It stops at the first, which
 * stands first here (platform, section 5).
 */
export function checkIndicators(indicators: readonly IndicatorExpressions[]): readonly IndicatorFault[] {
  const known = new Map(indicators.map(indicator => [indicator.id, indicator]));
  const ids = [...known.keys()];
  const computed = indicators.map(indicator => checkComputed(indicator, known, ids));
  const own = indicators.flatMap((indicator, at) => [
    ...(computed[at]?.faults ?? []),
    ...checkTarget(indicator, 'exprCible', 'cible'),
    ...checkTarget(indicator, 'exprSeuil', 'seuil'),
  ]);
  const cycle = cycleIn(new Map(computed.map(({ indicator: { id }, uses }) => [id, uses.map(use => use.id)])));
  return [...own, ...(cycle ? faultOfCycle(cycle, computed) : [])];
}

interface Computed {
  readonly indicator: IndicatorExpressions;
  readonly uses: ReturnType<typeof indicatorUses>;
  readonly faults: readonly IndicatorFault[];
}

/** How the formula of a computed indicator is read: in small letters, as the importer does. */
export function computedOf(indicator: IndicatorExpressions): ParsedExpression {
  return readLowered(indicator, [], () => parseExpression((indicator.valeurCalcule ?? '').toLowerCase(), 'indicateur'));
}

const readLowered = memory<IndicatorExpressions, ParsedExpression>();

function checkComputed(
  indicator: IndicatorExpressions,
  known: ReadonlyMap<string, unknown>,
  ids: readonly string[],
): Computed {
  const { id, valeurCalcule: text = '' } = indicator;
  if (text === '') return { indicator, uses: [], faults: [] };
  const lower = text.toLowerCase();
  const parsed = computedOf(indicator);
  const refused = (fault: Omit<ExpressionFault, 'platform'>, why: string | undefined): IndicatorFault => {
    const platform = why === undefined ? undefined : `Invalid expression "${text}" for indicateur "${id}": ${why}`;
    return { ...fault, indicator, column: 'valeurCalcule', platform };
  };
  if (parsed.fault !== undefined) {
    const fault = { ...parsed.fault, code: 'formula-syntax' } as const;
    return { indicator, uses: [], faults: [refused(fault, platformRefusal(lower, 'indicateur', parsed))] };
  }
  const named = indicatorUses(everyPart(parsed.expression));
  const faults = named.flatMap(({ id: used, first: { span } }) => {
    if (used === id) {
      const why = `Indicateur ${id} cannot depend on itself in formula`;
      return [refused({ code: 'indicator-cycle', variant: 'itself', span, args: { id } }, why)];
    }
    if (known.has(used)) return [];
    const why = `Indicateur ${id} depends on unknown indicateur ${used}`;
    return [refused({ code: 'indicator-unknown', span, args: unknownName(used, ids) }, why)];
  });
  return { indicator, uses: named.filter(use => use.id !== id && known.has(use.id)), faults };
}

function checkTarget(
  indicator: IndicatorExpressions,
  column: 'exprCible' | 'exprSeuil',
  name: string,
): readonly IndicatorFault[] {
  const { [column]: formula, id } = indicator;
  if (formula === undefined || formula.text === '') return [];
  const { text } = formula;
  const refused = (fault: Omit<ExpressionFault, 'platform'>, why: string | undefined): IndicatorFault => {
    const where = `Invalid expression ${name} "${text}" for indicateur "${id}"`;
    return { ...fault, indicator, column, platform: why === undefined ? undefined : `${where}: ${why}` };
  };
  const parsed = expressionOf(formula, 'personnalisation');
  if (parsed.fault !== undefined) {
    const fault = { ...parsed.fault, code: 'formula-syntax' } as const;
    return [refused(fault, platformRefusal(text, 'personnalisation', parsed))];
  }
  return everyPart(parsed.expression).flatMap(part => {
    if (part.kind !== 'referential') return [];
    const why = referentialFault(part.name.text);
    if (why === undefined) return [];
    const { text: found, span } = part.name;
    return [refused({ code: 'formula-value', variant: 'referential', span, args: { found } }, why)];
  });
}

/** At the use that closes the cycle. */
function faultOfCycle(path: CyclePath, computed: readonly Computed[]): readonly IndicatorFault[] {
  const [last, next] = path.slice(-2);
  const shown = path.join(' -> ');
  const all = computed.flatMap(({ indicator, uses }): readonly IndicatorFault[] => {
    const use = indicator.id === last ? uses.find(({ id }) => id === next) : undefined;
    if (use === undefined) return [];
    return [
      {
        code: 'indicator-cycle',
        variant: 'others',
        span: use.first.span,
        args: { path: shown },
        indicator,
        column: 'valeurCalcule',
        platform: `Circular dependency detected in indicateur definitions: Dependency Cycle Found: ${shown}`,
      },
    ];
  });
  return all.slice(-1);
}
