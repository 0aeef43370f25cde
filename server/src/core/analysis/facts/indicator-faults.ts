import { memory } from '../../memory/memory.ts';
import { type Expression, everyPart } from '../../model/expression.ts';
import type { Fault } from '../../model/problem.ts';
import type { ScalarItem } from '../../model/source.ts';
import { tokensOf } from '../../parse/expression/lexer.ts';
import { readableParts, syntaxFaults } from '../../parse/expression/readable-parts.ts';
import { type Indicator, indicatorsOf } from '../../parse/indicators.ts';
import { textOf } from '../../text/span.ts';
import type { AroundView } from '../around-view.ts';
import {
  checkIndicators,
  computedOf,
  type IndicatorColumn,
  type IndicatorExpressions,
} from '../expressions/check-indicators.ts';
import type { Names } from '../expressions/check-names.ts';
import { ownFaults } from '../expressions/own-checks.ts';
import { skippedFaults } from '../expressions/skipped.ts';
import { isIndicatorMissing, knownAnywhere } from './known-2026.ts';
import { type FormulaFault, lessened, placedIn } from './placed-in.ts';
import { unknownIndicators } from './unknown-indicators.ts';
import { faultsOfPlain } from './visibility-faults.ts';

/** What is wrong with the formulas of indicators: of their values, targets and limits; only the platform of 2026 has them. */
export function indicatorFaults(view: AroundView): readonly FormulaFault[] {
  const all = [...view.around.values()].flatMap(file => {
    return indicatorsOf(file).map(indicator => ({ path: file.path, indicator }));
  });
  // All that they are held against is told by what is known: rules that are typed into beside them are none of it.
  const indicators = all.map(({ indicator }) => indicator);
  return faultsFound(knownAnywhere(view), indicators, () => faultsOf(view, all));
}

const faultsFound = memory<Names, readonly FormulaFault[]>();

interface Placed {
  readonly path: string;
  readonly indicator: Indicator;
}

function faultsOf(view: AroundView, all: readonly Placed[]): readonly FormulaFault[] {
  const known = new Map(all.map(one => [textsOf(one.indicator), one]));
  return [
    ...checkIndicators([...known.keys()]).flatMap(({ indicator: texts, column, ...fault }) => {
      const { path = '', indicator } = known.get(texts) ?? {};
      const formula = indicator?.[FORMULA_OF[column]];
      if (formula === undefined) return [];
      // A syntax that is refused is told below, for targets and limits.
      if (column !== 'valeurCalcule' && fault.code === 'formula-syntax') return [];
      if (fault.code === 'indicator-unknown' && !isIndicatorMissing(view, String(fault.args['found']))) return [];
      return placedIn(path, formula, [fault]);
    }),
    ...all.flatMap(({ path, indicator }) => ownFaultsOf(view, path, indicator)),
  ];
}

const FORMULA_OF = { valeurCalcule: 'computed', exprCible: 'target', exprSeuil: 'limit' } as const satisfies Readonly<
  Record<IndicatorColumn, keyof Indicator>
>;

const texts = memory<Indicator, IndicatorExpressions>();

/** The same object as long as the indicator is: what is read of it is remembered with it. */
function textsOf(indicator: Indicator): IndicatorExpressions {
  const { id, computed, target, limit } = indicator;
  return texts(indicator, [], () => {
    return { id, valeurCalcule: computed?.text, exprCible: target, exprSeuil: limit };
  });
}

function ownFaultsOf(view: AroundView, path: string, indicator: Indicator): readonly FormulaFault[] {
  const { computed, target, limit, objectives } = indicator;
  return [
    ...(computed ? placedIn(path, computed, faultsOfComputed(view, indicator, computed)) : []),
    ...[target, limit].flatMap(formula => {
      return formula ? placedIn(path, formula, faultsOfPlain(view, formula, 'target')) : [];
    }),
    // The importer does not look at them: what cannot be read is no objective.
    ...objectives.flatMap(formula => placedIn(path, formula, lessened(faultsOfPlain(view, formula, 'target')))),
  ];
}

function faultsOfComputed(view: AroundView, indicator: Indicator, computed: ScalarItem): readonly Fault[] {
  return found(indicator, [knownAnywhere(view)], () => ownFaultsOfComputed(view, indicator, computed));
}

const found = memory<Indicator, readonly Fault[]>();

/** What the importer says nothing of in the formula of a computed indicator: of one that cannot be read, all but its first fault. */
function ownFaultsOfComputed(view: AroundView, indicator: Indicator, { text }: ScalarItem): readonly Fault[] {
  const parsed = computedOf(textsOf(indicator));
  const [, ...further] = syntaxFaults(parsed);
  const parts = parsed.fault ? readableParts(text.toLowerCase(), 'indicateur', parsed) : [];
  const { expression } = parsed;
  return [
    ...further,
    ...unknownIndicators(view, parts),
    ...skippedFaults(text, tokensOf(text, 'indicateur').skipped),
    ...(expression ? ownFaults(text, expression, 'indicators', knownAnywhere(view)) : []),
    ...(expression ? everyPart(expression).flatMap(part => targetsIn(text, part)) : []),
  ];
}

/** What is computed of others is given no targets, nor limits (expressions, section 5). */
function targetsIn(text: string, { kind, span }: Expression): readonly Fault[] {
  if (kind !== 'target' && kind !== 'limit') return [];
  return [
    { code: 'formula-type', variant: 'no-target', severity: 'warning', span, args: { found: textOf(text, span) } },
  ];
}
