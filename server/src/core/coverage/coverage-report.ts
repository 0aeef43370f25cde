import type { Branch } from '../evaluation/shape.ts';
import type { RuleKind } from '../model/personalisation.ts';
import type { SourceFile } from '../model/source.ts';
import { type PrintedRange, printedRange } from '../text/printed-range.ts';
import { type Span, textOf } from '../text/span.ts';
import { type CoverageTotals, coverageTotals } from './coverage-totals.ts';
import type { CoveredFile, CoveredRule } from './covered-files.ts';

/** What scenarios try, as it is printed: lines and columns count from 1, ends are behind the last character. */
export interface CoverageReport {
  /** The files of the scenarios. */
  readonly scenarios: readonly string[];
  readonly totals: CoverageTotals;
  readonly files: readonly FileCoverage[];
}

/** A file with rules, or with actions that may have a status. */
export interface FileCoverage {
  readonly file: string;
  readonly totals: CoverageTotals;
  readonly rules: readonly RuleCoverage[];
  readonly actions: readonly ActionCoverage[];
}

/** `times` counts scenarios. */
export interface RuleCoverage extends PrintedRange {
  readonly action: string;
  readonly kind: RuleKind;
  readonly times: number;
  readonly branches: readonly (PrintedRange &
    Pick<Branch, 'kind'> & { readonly text: string; readonly times: number })[];
  readonly conditions: readonly (PrintedRange & {
    readonly text: string;
    readonly times: number;
    readonly held: number;
    readonly failed: number;
  })[];
}

export interface ActionCoverage extends PrintedRange {
  readonly id: string;
  readonly times: number;
}

/** The report of what some scenarios try; `nameOf` tells how the path of a file is written. */
export function coverageReport(
  scenarios: readonly string[],
  files: readonly CoveredFile[],
  nameOf: (path: string) => string,
): CoverageReport {
  return {
    scenarios,
    totals: coverageTotals(files),
    files: files.map(one => ({
      file: nameOf(one.file.path),
      totals: coverageTotals([one]),
      rules: one.rules.map(rule => ruleCoverage(one.file, rule)),
      actions: one.actions.map(({ id, span, times }) => ({ id, times, ...printedRange(one.file.lines, span) })),
    })),
  };
}

function ruleCoverage(
  file: SourceFile,
  { action, kind, span, times, branches, conditions }: CoveredRule,
): RuleCoverage {
  return {
    action,
    kind,
    times,
    ...printedRange(file.lines, span),
    branches: branches.map(one => ({ ...placed(file, one.span), kind: one.kind, times: one.times })),
    conditions: conditions.map(({ span: own, ...counts }) => ({ ...placed(file, own), ...counts })),
  };
}

function placed(file: SourceFile, span: Span): PrintedRange & { readonly text: string } {
  return { text: textOf(file.text, span), ...printedRange(file.lines, span) };
}
