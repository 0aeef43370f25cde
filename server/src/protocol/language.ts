/**
 * What the language client and the language server say to each other beyond LSP: names and shapes, nothing else.
 * Points are absolute, shares are per cent (0–100), lines and characters are LSP's (from 0, UTF-16).
 */

export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Where an action stands: the range is that of its title. */
export interface WireLocation {
  readonly uri: string;
  readonly range: WireRange;
}

/** The place of an action in the tree, by its depth relative to the référentiel's measure level. */
export type ActionKind = 'referential' | 'axis' | 'sub-axis' | 'measure' | 'sub-action' | 'task';

/** How many problems an action holds, its descendants included. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

export interface TreeAction {
  /** The id as written, without the référentiel's prefix; `""` for the root. */
  readonly id: string;
  readonly title: string;
  readonly kind: ActionKind;
  /** Null where the points cannot be told. */
  readonly points: number | null;
  /** The computed share of the parent, 0–100; null for the root. */
  readonly percent: number | null;
  /** True where the text gives the weight as that share, rather than in points or not at all. */
  readonly isShareWritten: boolean;
  readonly category: string | null;
  readonly problems: ProblemCounts;
  /** The name of the file where it only repeats this action of another file, and counts for nothing; else null. */
  readonly copyIn: string | null;
  /** Null where no file declares the action (the root of a folder without a root file). */
  readonly location: WireLocation | null;
  /** The extent of the action's text in its file, children included; what « follow the editor » compares with. */
  readonly extent: WireRange | null;
  readonly children: readonly TreeAction[];
}

export interface TreeReferential {
  /** Identifies the référentiel in later requests: the URI of its folder. */
  readonly key: string;
  /** The name to show: the root's title, else the référentiel's slug, else its folder's name. */
  readonly label: string;
  readonly root: TreeAction;
}

/** The référentiels of the workspace as trees. */
export const treeRequest = 'referentiel/tree';
export interface TreeAnswer {
  readonly revision: number;
  readonly referentials: readonly TreeReferential[];
}

/** Sent by the server after every change of the index or of the problems; answers asked before it are out of date. */
export const didUpdateNotification = 'referentiel/didUpdate';
export interface DidUpdateParams {
  readonly revision: number;
  /** Another number than before where the trees may be others too; a change of a scenario leaves it as it was. */
  readonly trees: number;
}
