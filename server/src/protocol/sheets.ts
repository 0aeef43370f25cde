/** What the client asks of the server about the sheets of the platform of 2026: names and shapes, nothing else. */

/** What the platform would answer (platform, section 4). */
export type Verdict = 'accepted' | 'refused' | 'saved-then-failed';

/** What is wrong with a sheet, in words. */
export interface SaidProblem {
  /** The file or the tab. */
  readonly file: string;
  /** As seen in the sheet, from 1; null where it is about the whole. */
  readonly line: number | null;
  /** The column, a letter or two; null where it is about the whole row. */
  readonly column: string | null;
  /** Its header; null where it has none. */
  readonly header: string | null;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** True for what makes the platform refuse the sheets, or fail to read them once they are saved. */
  readonly isRefused: boolean;
  readonly message: string;
  /** What the platform itself says, in its language; null where it says nothing. */
  readonly platform: string | null;
}

/** A file that an import would make, change or remove. */
export interface FileChange {
  readonly uri: string;
  /** Its text now, unsaved where it is open; null where there is no such file. */
  readonly before: string | null;
  /** Null where it goes. */
  readonly after: string | null;
}

/**
 * What an import of sheets would do; nothing is written. A message where the source cannot be read; `unnamed` where nothing
 * says of which référentiel the sheets are: it is to be asked again with a name.
 */
export const planImportRequest = 'referentiel/planImport';
export interface PlanImportParams {
  /** The URI of a workbook, or of a folder of CSV files. */
  readonly source: string;
  /** The URI of the folder that gets the Markdown files. */
  readonly into: string;
  /** The slug of the référentiel, `te`; null where the sheets may tell. */
  readonly name: string | null;
}
export type PlanImportAnswer =
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'unnamed' }
  | {
      readonly kind: 'plan';
      readonly verdict: Verdict;
      readonly problems: readonly SaidProblem[];
      /** Empty where the platform would refuse the sheets, and where nothing differs. */
      readonly changes: readonly FileChange[];
    };

/**
 * The sheets of a référentiel, with what the platform would say of them; a message where they cannot be made. Null where there
 * is no such référentiel.
 */
export const planExportRequest = 'referentiel/planExport';
export interface PlanExportParams {
  /** As in the tree. */
  readonly referential: string;
  readonly form: 'sheets' | 'xlsx';
}
export type PlanExportAnswer =
  | { readonly kind: 'unwritable'; readonly message: string }
  | {
      readonly kind: 'plan';
      readonly verdict: Verdict;
      readonly problems: readonly SaidProblem[];
      readonly files: readonly SheetFile[];
    };

/** A file of sheets. */
export interface SheetFile {
  readonly name: string;
  readonly base64: string;
}
