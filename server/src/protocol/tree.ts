/**
 * What the client asks of the server about the trees of référentiels, a level at a time: names and shapes, nothing else.
 * Points are absolute, shares are per cent (0–100).
 */
import type { ActionKey, ActionKind, WireLocation } from './language.ts';

/** How many problems an action holds, its descendants included. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
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
}

export interface TreeReferential {
  /** Identifies the référentiel in later requests: the URI of its folder. */
  readonly key: string;
  /** The name to show: the root's title, else the référentiel's slug, else its folder's name. */
  readonly label: string;
  readonly root: TreeAction;
}

/** The référentiels of the workspace. What was answered is followed: `didUpdate` tells when it is true no more. */
export const referentialsRequest = 'referentiel/referentials';
export interface ReferentialsAnswer {
  readonly revision: number;
  readonly referentials: readonly TreeReferential[];
}

/** What stands right below some actions, in the order of the ids, copies behind their originals; it is followed, too. */
export const childrenRequest = 'referentiel/children';
export interface ChildrenParams {
  readonly parents: readonly ActionKey[];
}
export interface ChildrenAnswer {
  readonly revision: number;
  /** In the order of the parents; null for one that is not there (any more). */
  readonly children: readonly (readonly TreeAction[] | null)[];
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
  readonly location: WireLocation | null;
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
