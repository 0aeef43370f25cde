/** A place in a text. Lines and columns from 1, columns in UTF-16 units; the end is behind the last sign. */
export interface PrintedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A problem; its code has a page in `docs/regles` and `docs/rules` of the package. */
export interface PrintedProblem extends PrintedPlace {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

/** `check`: problems in the order of files and text. */
export interface CheckOutput {
  readonly problems: readonly PrintedProblem[];
  readonly summary: CheckSummary;
}

/** How many files were looked at, and how many problems of each severity were found. */
export interface CheckSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}
