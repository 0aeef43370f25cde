/** What becomes of a scenario in the référentiel that continues others, TE, to be looked at before it is done. */
import type { WireLocation } from './language.ts';

/** As tables for the view, or as a text to be kept. Null when there is no such scenario. */
export const switchReportRequest = 'referentiel/switchReport';
export interface SwitchReportParams {
  readonly scenario: string;
  readonly as: 'tables' | SwitchFormat;
}
export const SWITCH_FORMATS = ['csv', 'csv-fr', 'markdown'] as const;
export type SwitchFormat = (typeof SWITCH_FORMATS)[number];

export type SwitchReportAnswer =
  | { readonly kind: 'tables'; readonly tables: readonly WireTable[] }
  | { readonly kind: 'text'; readonly text: string }
  /** Why nothing can be switched, in the reader's language. */
  | { readonly kind: 'refused'; readonly message: string };

/** A table in the reader's language. */
export interface WireTable {
  /** `before` and `after` stand side by side. */
  readonly about: 'before' | 'after' | 'statuses' | 'lost' | 'dropped';
  readonly title: string;
  readonly head: readonly string[];
  /** From which column on all are figures. */
  readonly figuresFrom: number;
  /** The points that the columns from there on tell; none where no row has a score. */
  readonly points: readonly WirePoints[];
  readonly rows: readonly WireTableRow[];
}
export type WirePoints = 'done' | 'planned' | 'not-done' | 'not-filled' | 'capped' | 'potential';
export interface WireTableRow {
  readonly cells: readonly string[];
  /** True for the whole of a référentiel. */
  readonly isTotal: boolean;
  /** Where the action that it is about is written; null for a whole, and for one that is not there. */
  readonly location: WireLocation | null;
}
