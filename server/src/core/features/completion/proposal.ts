import type { Code } from '../../model/codes.ts';
import type { Skeleton } from '../../skeletons/skeleton.ts';
import { skeleton } from '../../skeletons/skeleton.ts';
import type { Span } from '../../text/span.ts';
import type { EntryKind } from '../entry-kind.ts';

/** What may be written at a cursor. */
export interface Completions {
  /** What gives way to what is chosen: what was begun there, on one line. */
  readonly span: Span;
  /** The best first. */
  readonly proposals: readonly Proposal[];
  /**
   * How they go on being chosen from while more is typed: by the letters of their labels, which the editor does; or anew, by
   * what is asked for here, for words of a title are nothing that an editor looks for.
   */
  readonly chosen: 'by-letters' | 'anew';
}

export interface Proposal {
  readonly kind: ProposalKind;
  /** By what it is found: what is written, mostly. */
  readonly label: string;
  /** What it is found by where that is not its label. */
  readonly sought?: string;
  /** What the label means, in the words of the files: the title of an action; empty where it says all. */
  readonly title: string;
  /** Why it is proposed; undefined where that needs no word. */
  readonly reason?: ProposalReason;
  readonly text: Skeleton;
  /** What there is to tell of it. */
  readonly about?: About;
  /** True where there is something to choose behind it as soon as it is written. */
  readonly goesOn?: boolean;
}

/** What is named, by the kind of entry that it is; or what else is written: parts of the format and of formulas. */
export type ProposalKind = EntryKind | 'choice' | 'key' | 'value' | 'section' | 'function' | 'word' | 'code';

/** The next free id; all that siblings leave of a weight, or an equal part of it; a status of three shares; an entry to be begun. */
export type ProposalReason = 'next-id' | 'remainder' | 'equal-part' | 'shares' | NewEntryReason;

/** An entry of a kind that is to be begun with this id. */
export interface NewEntryReason {
  readonly begins: Exclude<EntryKind, 'part'> | 'choice' | 'scenario';
  readonly id: string;
}

/** What a proposal names: its documentation is made when somebody looks at it. */
export type About =
  | { readonly kind: 'action'; readonly folder: string; readonly id: string }
  /** As a file at the path means it. */
  | { readonly kind: 'question'; readonly id: string; readonly path: string; readonly choice?: string }
  | { readonly kind: 'indicator'; readonly id: string }
  | { readonly kind: 'code'; readonly code: Code };

/** Words of the format, each written as it is. */
export function wordsOf(kind: ProposalKind, words: readonly string[]): readonly Proposal[] {
  return words.map(word => ({ kind, label: word, title: '', text: written(word) }));
}

/** A text that is written as it is. */
export function written(text: string): Skeleton {
  return skeleton`${text}`;
}

/** With the space that a colon or a dash still lacks. */
export function spaced(
  proposals: readonly Proposal[],
  { lacksSpace }: { readonly lacksSpace: boolean },
): readonly Proposal[] {
  return lacksSpace ? proposals.map(one => ({ ...one, text: skeleton` ${one.text}` })) : proposals;
}
