import { EvaluationFault } from '../../evaluation/expression/faults.ts';
import { indicatorResult } from '../../evaluation/expression/indicator.ts';
import { nearestReferential } from '../../index/prefixes.ts';
import type { Workspace } from '../../index/workspace.ts';
import { INDICATOR_KINDS, type IndicatorKind, type Scenario } from '../../model/scenario.ts';
import type { ScalarItem } from '../../model/source.ts';
import { parseExpression } from '../../parse/expression/parse-expression.ts';
import { INDICATOR_SECTIONS, indicatorsOf } from '../../parse/indicators.ts';
import { indicatorsOfScenario } from '../../scoring/indicative/indicative-scores.ts';
import type { Span } from '../../text/span.ts';
import { lackingIn, titleOf } from './indicator-lenses.ts';

/** What stands above the formula by which an indicator is computed. */
export interface ComputedLens {
  /** The title of its section. */
  readonly span: Span;
  /** What it gives in the scenario in use. */
  readonly trial: ComputedTrial;
}

export type ComputedTrial =
  | { readonly kind: 'computed'; readonly values: readonly ComputedValue[] }
  /** Nothing comes of it; the indicators whose values it lacks in the scenario, each once. */
  | { readonly kind: 'nothing'; readonly missing: readonly string[] }
  /** What the platform says where it breaks down over it. */
  | { readonly kind: 'stopped'; readonly message: string }
  | { readonly kind: 'unreadable' };

export interface ComputedValue {
  readonly of: IndicatorKind;
  readonly value: number | boolean;
}

/** The lenses of the computed indicators of a file, in the order of its text. */
export function computedLensesOf(workspace: Workspace, path: string, scenario: Scenario): readonly ComputedLens[] {
  const file = workspace.around.get(path);
  if (file === undefined) return [];
  const valuesOf = indicatorsOfScenario(workspace, nearestReferential(workspace, path) ?? {}, scenario);
  return indicatorsOf(file).flatMap(({ entry, computed }) => {
    if (computed === undefined) return [];
    const span = titleOf(entry, INDICATOR_SECTIONS.computed);
    return [{ span, trial: trialOf(computed, kind => valuesOf(kind).values) }];
  });
}

/** The platform puts the whole formula in small letters first, and gives it values alone (expressions, section 5). */
function trialOf({ text }: ScalarItem, valuesOf: (kind: IndicatorKind) => ReadonlyMap<string, number>): ComputedTrial {
  const { expression } = parseExpression(text.toLowerCase(), 'indicateur');
  if (expression === undefined) return { kind: 'unreadable' };
  try {
    const values = INDICATOR_KINDS.flatMap((of): readonly ComputedValue[] => {
      const value = indicatorResult(expression, { values: valuesOf(of) });
      return typeof value === 'number' || typeof value === 'boolean' ? [{ of, value }] : [];
    });
    if (values.length > 0) return { kind: 'computed', values };
    return { kind: 'nothing', missing: lackingIn(expression, valuesOf('fait')) };
  } catch (error) {
    if (error instanceof EvaluationFault) return { kind: 'stopped', message: error.message };
    throw error;
  }
}
