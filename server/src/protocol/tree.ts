/**
 * What the client asks of the server about the trees of référentiels, a level at a time: names and shapes, nothing else.
 * Points are absolute, shares are per cent (0–100).
 */
import type { ActionKey, ActionKind, WireLocation, WireRange } from './language.ts';

/** How many problems an action holds, its descendants included. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  /** Measures to be looked at again, for something that they cite changed since they were approved. */
  readonly suspects: number;
}

/** What the tree is to show alone: both must hold. */
export interface TreeFilter {
  /** Beginnings of words and of ids, in any order; empty for any. */
  readonly text: string;
  /** True for what has problems, at it or below it. */
  readonly problemsOnly: boolean;
}

/** A row of the tree. Where it stands in the text is asked for when somebody goes there. */
export interface TreeAction {
  /** The id as written, without the référentiel's prefix; `""` for the root. */
  readonly id: string;
  readonly title: string;
  readonly kind: ActionKind;
  /** Null where the points cannot be told. */
  readonly points: number | null;
  /** What the points are without the alternatives below it; null where there are none. */
  readonly withoutAlternatives: number | null;
  /** The computed share of the parent, 0–100; null for the root. */
  readonly percent: number | null;
  /** True where the text gives the weight as that share, rather than in points or not at all. */
  readonly isShareWritten: boolean;
  readonly category: string | null;
  readonly problems: ProblemCounts;
  /** The name of the file where it only repeats this action of another file, and counts for nothing; else null. */
  readonly copyIn: string | null;
  /** False where no file declares the action (the root of a folder without a root file). */
  readonly isDeclared: boolean;
  readonly hasChildren: boolean;
  /**
   * How the filter has it shown: not at all, with what is below it out of sight, open, or open as nothing but the way to something
   * below it.
   */
  readonly shown: 'hidden' | 'closed' | 'open' | 'way';
}

/** What stands around the measures, in the order in which it is listed below an action. */
export const AROUND_KINDS = ['question', 'rule', 'evidence', 'indicator'] as const;
export type AroundKind = (typeof AROUND_KINDS)[number];

/** A question, an entry of rules, a piece of evidence or an indicator, below the action that it is about. */
export interface TreeAround {
  readonly kind: AroundKind;
  /** As written; of rules that of their action. */
  readonly id: string;
  readonly title: string;
  /** What its rules do, of which type a question is, the unit of an indicator; empty where there is nothing to tell. */
  readonly told: string;
  /** Of its file. */
  readonly uri: string;
}

export interface TreeReferential {
  /** Identifies the référentiel in later requests: the URI of its folder. */
  readonly key: string;
  /** The name to show: the root's title, else the référentiel's slug, else its folder's name. */
  readonly label: string;
  /** What qualifies its ids: `cae` of `cae_1.2.3`. */
  readonly prefix: string;
  readonly root: TreeAction;
  /** How many of its actions have the words of the filter; null for a filter without words. */
  readonly found: number | null;
}

/** The référentiels of the workspace. What was answered is followed: `didUpdate` tells when it is true no more. */
export const referentialsRequest = 'referentiel/referentials';
export interface ReferentialsParams {
  /** Absent for none. */
  readonly filter?: TreeFilter;
}
export interface ReferentialsAnswer {
  readonly revision: number;
  readonly referentials: readonly TreeReferential[];
}

/** What stands right below some actions; it is followed, too, as long as the filter stays the same. */
export const childrenRequest = 'referentiel/children';
export interface ChildrenParams {
  readonly parents: readonly ActionKey[];
  /** Absent for none. */
  readonly filter?: TreeFilter;
}
export interface ChildrenAnswer {
  readonly revision: number;
  /** In the order of the parents; null for one that is not there (any more). */
  readonly children: readonly (TreeLevel | null)[];
}
export interface TreeLevel {
  /** In the order of the ids, copies behind their originals, what the filter hides among them. */
  readonly actions: readonly TreeAction[];
  /** By kind. */
  readonly around: readonly TreeAround[];
}

/** Where something has its title, and its id; the title again where it has none. */
export interface TitleAndId extends WireLocation {
  readonly idRange: WireRange;
}

/** Where an action stands in its tree and in the text. */
export interface ActionPlace {
  readonly referential: string;
  /** The ids from the root (`""`) down to the action. */
  readonly path: readonly string[];
  /** As in `TreeAction`. */
  readonly copyIn: string | null;
  /** The id of what a simulation of it shows: itself down to a measure, the measure of anything below it. */
  readonly scope: string;
  /** Null where no file declares it. */
  readonly location: TitleAndId | null;
}

/** The innermost action whose text holds a place of a file, else the file's first. Null in any other file. */
export const actionAtRequest = 'referentiel/actionAt';
export interface ActionAtParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** Where an action, or the copy of it in a file, is to be found. Null where there is no such action. */
export const placeRequest = 'referentiel/place';
export interface PlaceParams extends ActionKey {
  readonly copyIn: string | null;
}

/** Where something around the measures stands. Answered by a `TitleAndId`, null where it is there no more. */
export const aroundPlaceRequest = 'referentiel/aroundPlace';
export type AroundPlaceParams = Omit<TreeAround, 'title' | 'told'>;

/** Where the rules, questions and indicators are written by which an action can change; null where there is no such action. */
export const surroundingsRequest = 'referentiel/surroundings';
export type SurroundingsParams = ActionKey;
export type SurroundingsAnswer = readonly WireLocation[];
