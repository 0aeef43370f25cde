/** What the client asks of the server about who cites whom: names and shapes, nothing else. */
import type { ActionKey, ActionKind, WireLocation } from './language.ts';
import type { AroundKind } from './tree.ts';

/** The ways in which an action and others are told of each other, in the order in which they are listed. */
export const CITATION_GROUPS = ['cites', 'evaluatedIn', 'citedBy', 'evaluates', 'continues', 'continuedBy'] as const;
export type CitationGroup = (typeof CITATION_GROUPS)[number];

/** What is listed for questions, beside what stands around the measures. */
export type ListedKind = 'theme' | 'competence';

/** An action, or something around the measures, that cites or is cited. */
export interface CitedEntry {
  /** `missing` for an action that nothing declares; `part` for what is no action of its own. */
  readonly kind: ActionKind | AroundKind | ListedKind | 'part' | 'missing';
  /** With the prefix of its référentiel where that is another than that of the action that was asked about. */
  readonly id: string;
  readonly title: string;
  /** Of its title; null for one that is missing. */
  readonly location: WireLocation | null;
  /** None where a title or a list says nothing but the id. */
  readonly sentences: readonly CitingSentence[];
  /** With which one continues the other; null for a citation, and for what is no number. */
  readonly weight: number | null;
}

export interface CitingSentence {
  readonly text: string;
  /** Where in it the citation stands: from, up to. */
  readonly cited: readonly [number, number];
  /** Of the citation in the file. */
  readonly location: WireLocation;
}

/** The citations between an action, with all that stands below it in its file, and the rest. Null where no file declares it. */
export const citationsRequest = 'referentiel/citations';
export type CitationsParams = ActionKey;
export type CitationsAnswer = Readonly<Record<CitationGroup, readonly CitedEntry[]>>;
