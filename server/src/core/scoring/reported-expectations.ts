import { type Column, rounded } from '../model/score.ts';
import type { NewFigure } from '../parse/scenario/expectation-edits.ts';
import type { CheckedExpectation } from './score-scenario.ts';

/** What became of an expectation, as it is told everywhere: figures rounded to three decimals. */
export interface ReportedExpectation {
  /** As the scenario names it. */
  readonly action: string;
  readonly field: Column;
  /** Null while it waits to be accepted. */
  readonly expected: number | boolean | null;
  /** Null where there is no such action, or where a rule left no number. */
  readonly actual: number | boolean | null;
  /** Of two numbers, how much more there is than was expected; null otherwise. */
  readonly difference: number | null;
  /** Null while it waits to be accepted: it is neither met nor missed. */
  readonly met: boolean | null;
}

/** Tells what became of an expectation. */
export function reportedExpectation({ expectation, actual, met }: CheckedExpectation): ReportedExpectation {
  const { action, column, expected } = expectation;
  const figure = isFigure(actual) ? (typeof actual === 'number' ? rounded(actual) : actual) : null;
  const isNumber = typeof figure === 'number' && typeof expected === 'number';
  return {
    action,
    field: column,
    expected: expected ?? null,
    actual: figure,
    difference: isNumber ? rounded(figure - expected) : null,
    met: met ?? null,
  };
}

/**
 * The figures that take the place of what is expected where it is not met, or waits to be accepted. What cannot be expected
 * stays as it is: an action that is not there has none, and a rule may leave no number.
 */
export function acceptedFigures(expectations: readonly CheckedExpectation[]): readonly NewFigure[] {
  return expectations.flatMap(({ expectation, actual, met }) =>
    met || !isFigure(actual) ? [] : [{ expectation, figure: actual }],
  );
}

function isFigure(actual: CheckedExpectation['actual']): actual is number | boolean {
  return typeof actual === 'boolean' || (actual !== undefined && Number.isFinite(actual));
}
