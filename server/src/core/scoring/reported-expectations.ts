import { type Column, type Figure, rounded, shownFigure } from '../model/score.ts';
import type { NewFigure } from '../parse/scenario/expectation-edits.ts';
import type { CheckedExpectation } from './score-scenario.ts';

/** What became of an expectation, as it is told everywhere: figures rounded to three decimals. */
export interface ReportedExpectation {
  /** As the scenario names it. */
  readonly action: string;
  readonly field: Column;
  /** Null while it waits to be accepted, and where none is expected. */
  readonly expected: Figure;
  /** Null where there is no such action, where a rule left no number, and where there is none. */
  readonly actual: Figure;
  /** Of two numbers, how much more there is than was expected; null otherwise. */
  readonly difference: number | null;
  /** Null while it waits to be accepted: it is neither met nor missed. */
  readonly met: boolean | null;
}

/** Tells what became of an expectation. */
export function reportedExpectation({ expectation, actual, met }: CheckedExpectation): ReportedExpectation {
  const { action, column, expected } = expectation;
  const figure = mayBeExpected(actual) ? shownFigure(actual) : null;
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
    met || !mayBeExpected(actual) ? [] : [{ expectation, figure: actual }],
  );
}

/** True for what a scenario may expect: not for what is not there, nor for what is no number where one is to be. */
export function mayBeExpected(actual: CheckedExpectation['actual']): actual is Figure {
  return actual !== undefined && (typeof actual !== 'number' || Number.isFinite(actual));
}
