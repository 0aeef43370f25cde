import type { Fault } from '../../model/problem.ts';
import type { ScalarItem } from '../../model/source.ts';
import { span } from '../../text/span.ts';
import type { PlacedFinding } from '../rule.ts';

/** A fault of a formula, with its place in a file. */
export type FormulaFault = Fault & PlacedFinding;

/** Faults that tell their places in a formula, as faults of the file in which it stands. */
export function placedIn(
  file: string,
  { span: formula }: Pick<ScalarItem, 'span'>,
  faults: readonly Fault[],
): readonly FormulaFault[] {
  return faults.map(({ span: { start, end }, code, variant, severity, args }) => ({
    code,
    ...(variant !== undefined && { variant }),
    ...(severity !== undefined && { severity }),
    args,
    file,
    span: span(formula.start + start, formula.start + end),
  }));
}

/** The same, as warnings: the importer does not mind, but nothing comes of it. */
export function lessened(faults: readonly Fault[]): readonly Fault[] {
  return faults.map(fault => ({ ...fault, severity: 'warning' as const }));
}
