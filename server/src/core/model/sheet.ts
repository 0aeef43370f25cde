import type { ProblemArgument, Severity } from './problem.ts';

/** A table of texts as a spreadsheet shows it: a CSV file, or a tab of a workbook. */
export interface Table {
  readonly kind: TableKind;
  /** What it is called in sentences: the name of the file, and of the tab. */
  readonly name: string;
  /** The first one holds the headers; short rows lack their last cells. */
  readonly rows: readonly (readonly string[])[];
  /** How its rows end. */
  readonly lineEnds: LineEnds;
  /** What a workbook holds in place of a text. */
  readonly notes: readonly CellNote[];
}

export interface LineEnds {
  readonly rows: 'LF' | 'CRLF';
  /** True where the last row ends too. */
  readonly hasFinal: boolean;
}

/** A cell whose text is the result of a formula, or of one that has none, or an error such as `#REF!`. */
export interface CellNote {
  readonly kind: 'formula' | 'no-result' | 'error';
  /** From 0, the headers being row 0. */
  readonly row: number;
  readonly column: number;
  /** The formula, or the error. */
  readonly text: string;
}

/** The sheets of the platform of 2026 (platform, section 1.1), in the order in which it reads them. */
export const TABLE_KINDS = [
  'thematiques',
  'competences',
  'questions',
  'choix',
  'indicateurs',
  'objectifs',
  'versions',
  'structure',
  'preuves',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** At most one table of each kind. */
export type Tables = ReadonlyMap<TableKind, Table>;

/** What becomes of an import: nothing is saved, or all is and nobody can read it any more. */
export type ImportVerdict = 'accepted' | 'refused' | 'saved-then-failed';

/** What is wrong with a cell, a row or a whole sheet. */
export interface SheetProblem {
  /** The name of the table. */
  readonly file: string;
  /** The row as a spreadsheet numbers it, from 1; undefined for a whole table. */
  readonly line: number | undefined;
  /** The column as a spreadsheet names it, `G`; undefined for a whole row. */
  readonly column: string | undefined;
  readonly header: string | undefined;
  readonly code: SheetCode;
  /** Tells apart the messages of one code. */
  readonly variant: string | undefined;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, ProblemArgument>>;
  /** What the platform says of it, to the letter, where that is known. */
  readonly platform: string | undefined;
  /** What becomes of the import for its sake; undefined where the platform does not mind. */
  readonly verdict: Exclude<ImportVerdict, 'accepted'> | undefined;
}

/** The codes of what is told of sheets; those that rules of files share mean the same. */
export type SheetCode =
  | 'sheet-unread'
  | 'sheet-column-missing'
  | 'sheet-column-unknown'
  | 'sheet-column-duplicate'
  | 'sheet-column-reserved'
  | 'sheet-column-beyond-z'
  | 'sheet-row-without-id'
  | 'sheet-formula'
  | 'sheet-cell-error'
  | 'version-missing'
  | 'version-invalid'
  | 'version-not-higher'
  | 'points-invalid'
  | 'points-missing'
  | 'points-unread'
  | 'points-sum'
  | 'category-unknown'
  | 'adaptation-unknown'
  | 'theme-unknown'
  | 'truth-unread'
  | 'coremeasure-unread'
  | 'label-unknown'
  | 'label-duplicate'
  | 'origin-invalid'
  | 'origin-weight'
  | 'origin-unknown'
  | 'origin-duplicate'
  | 'origin-lost'
  | 'rule-text-lost'
  | 'id-duplicate'
  | 'id-too-deep'
  | 'id-too-long'
  | 'id-invalid'
  | 'id-sequence'
  | 'id-parent'
  | 'title-missing'
  | 'alternative-empty'
  | 'alternative-overlap'
  | 'formula-syntax'
  | 'formula-question'
  | 'formula-choice'
  | 'formula-property'
  | 'formula-value'
  | 'formula-action'
  | 'formula-type'
  | 'formula-score'
  | 'formula-division'
  | 'indicator-unknown'
  | 'indicator-target-missing'
  | 'indicator-cycle'
  | 'indicator-duplicate'
  | 'indicator-incomplete'
  | 'indicator-parent'
  | 'objective-date'
  | 'objective-indicator'
  | 'evidence-incomplete'
  | 'evidence-duplicate'
  | 'evidence-action'
  | 'question-duplicate'
  | 'question-case'
  | 'question-incomplete'
  | 'question-type'
  | 'question-theme'
  | 'question-concerned'
  | 'question-competence'
  | 'question-link'
  | 'choice-question'
  | 'choice-missing'
  | 'choice-duplicate'
  | 'theme-incomplete'
  | 'theme-duplicate'
  | 'competence-duplicate'
  | 'competence-incomplete';
