/** What a client asks about all outcomes of rules: of those about an action, a question or an indicator. */
import type { WireLocation } from './language.ts';
import { isPlace, isRecord } from './shapes.ts';

/** The tables of the formulas about something, of the texts as they are being typed. Null where no formula is about it. */
export const outcomesRequest = 'referentiel/outcomes';
export interface OutcomesParams {
  /** As a formula is about it, `cae_1.2.2`; the id alone where that is clear. */
  readonly about: string;
}

/** All that formulas are about whose outcomes can be listed, in the order of the files and of the text. */
export const formulasRequest = 'referentiel/formulas';
export type FormulasParams = Readonly<Record<string, never>>;
export interface WireFormulas {
  readonly about: string;
  /** What it is called; empty where that is not known. */
  readonly title: string;
  /** The titles of the sections of its formulas. */
  readonly sections: readonly string[];
}

/** Texts are in the reader's language. */
export interface WireOutcomes {
  readonly about: string;
  /** What it is called; empty where that is not known. */
  readonly title: string;
  readonly formulas: readonly WireFormulaOutcomes[];
  /** All of it as Markdown. */
  readonly markdown: string;
}

export interface WireFormulaOutcomes {
  /** The title of its section: `Désactivation`. */
  readonly title: string;
  /** As it is written. */
  readonly text: string;
  readonly location: WireLocation | null;
  /** Without columns and rows where the formula cannot be read. */
  readonly columns: readonly WireOutcomeColumn[];
  readonly rows: readonly WireOutcomeRow[];
  /** What is to be known beside the rows: how many cases were looked at, and what is not said. */
  readonly notes: readonly string[];
}

/** A property of the collectivité, or a question with its text. */
export interface WireOutcomeColumn {
  readonly name: string;
  readonly title: string;
}

export interface WireOutcomeRow {
  /** One for each column; `–` where whatever stands there gives the same. */
  readonly cells: readonly string[];
  readonly outcome: string;
  /** Whether the formula changes something, nothing, or makes no sense. */
  readonly kind: 'effect' | 'nothing' | 'fault';
  /** True for the row of the scenario in use. */
  readonly isCurrent: boolean;
  /** The text of a scenario for which it comes. */
  readonly scenario: string;
}

/** What the extension tells the page of a table. */
export interface ToOutcomes {
  readonly type: 'outcomes';
  /** Null where no formula is about it any more. */
  readonly outcomes: WireOutcomes | null;
  readonly texts: OutcomesTexts;
}

/** What the page says itself, in the reader's language. */
export interface OutcomesTexts {
  readonly copy: string;
  readonly outcome: string;
  readonly open: string;
  readonly goTo: string;
  readonly none: string;
  readonly current: string;
}

/** What the page asks of the extension; formulas and rows by their places in what it was told last. */
export type FromOutcomes =
  | { readonly type: 'ready' }
  | { readonly type: 'copy' }
  | { readonly type: 'goTo'; readonly formula: number }
  | { readonly type: 'open'; readonly formula: number; readonly row: number };

/** True for a message of the page; anything else is to be dropped and logged. */
export function isFromOutcomes(message: unknown): message is FromOutcomes {
  if (!isRecord(message)) return false;
  switch (message['type']) {
    case 'ready':
    case 'copy':
      return true;
    case 'goTo':
      return isPlace(message['formula']);
    case 'open':
      return isPlace(message['formula']) && isPlace(message['row']);
    default:
      return false;
  }
}

/** True for a message of the extension. */
export function isToOutcomes(message: unknown): message is ToOutcomes {
  if (!isRecord(message) || message['type'] !== 'outcomes' || !isRecord(message['texts'])) return false;
  return message['outcomes'] === null || isRecord(message['outcomes']);
}
