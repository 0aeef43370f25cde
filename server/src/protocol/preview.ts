/** What the client asks of the server to show a file to a reader: names and shapes, nothing else. Lines count from 0. */

/** A text, and what it names. */
export interface PreviewName {
  readonly text: string;
  /** The title of what it names; null where it names nothing that is there. */
  readonly title: string | null;
  /** What else is to be said of that, in words; empty for nothing. */
  readonly more: string;
  /** Where that is declared, relative to the document: `./5.1.4.md#L1`; null where it is nowhere. */
  readonly href: string | null;
}

/** What is told of an entry in a few words: what it is, what it weighs, its category. */
export interface PreviewFact {
  readonly kind: 'name' | 'points' | 'share' | 'bases' | 'implementation' | 'effects';
  readonly text: string;
}

/** A key of a block, in words. */
export interface PreviewRow {
  readonly label: string;
  readonly items: readonly PreviewName[];
}

/** What stands in the place of a block of metadata. */
export interface PreviewBlock {
  /** The line where its fence opens. */
  readonly line: number;
  /** The line of its title; links lead there. */
  readonly titleLine: number;
  readonly facts: readonly PreviewFact[];
  readonly rows: readonly PreviewRow[];
}

/** An id in prose or in a title, as written. */
export interface PreviewCitation extends PreviewName {
  readonly line: number;
  /** What is to be shown beside it, the title that the text does not give; else empty. */
  readonly beside: string;
}

export interface PreviewFormula {
  /** The line where its fence opens. */
  readonly line: number;
  /** Together, the text of the formula. */
  readonly parts: readonly (PreviewName & { readonly type: FormulaPartType })[];
}

export type FormulaPartType = 'keyword' | 'function' | 'name' | 'value' | 'number' | 'id' | 'text';

/** Null for a document that is none of ours. */
export const previewRequest = 'referentiel/preview';
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
}
export interface PreviewAnswer {
  readonly blocks: readonly PreviewBlock[];
  /** In the order of the text. */
  readonly citations: readonly PreviewCitation[];
  readonly formulas: readonly PreviewFormula[];
  /** What stands above a formula: « Formule ». */
  readonly formulaLabel: string;
}
