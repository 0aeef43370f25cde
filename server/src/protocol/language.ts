/**
 * What the language client and the language server say to each other beyond LSP: names and shapes, nothing else.
 * Lines and characters are LSP's (from 0, UTF-16).
 */

export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** An edit of a text that is known to whoever gets it. */
export interface WireEdit {
  readonly range: WireRange;
  readonly newText: string;
}

/** Where an action stands: the range is that of its title. */
export interface WireLocation {
  readonly uri: string;
  readonly range: WireRange;
}

/** The place of an action in the tree, by its depth relative to the référentiel's measure level. */
export type ActionKind = 'referential' | 'axis' | 'sub-axis' | 'measure' | 'sub-action' | 'task';

/** An action of a référentiel. */
export interface ActionKey {
  /** The key of the référentiel: the URI of its folder. */
  readonly referential: string;
  /** Without prefix; `""` for the référentiel itself. */
  readonly id: string;
}

/** Sent by the server after every change of the index or of the problems; answers asked before it are out of date. */
export const didUpdateNotification = 'referentiel/didUpdate';
export interface DidUpdateParams {
  readonly revision: number;
  /** True where the référentiels are other than they were answered to be. */
  readonly referentials: boolean;
  /** True where the texts of scenarios may be other than at the notification before. */
  readonly scenarios: boolean;
  /**
   * The actions whose children are other than they were answered to be. Each is named once: not again before its children
   * have been asked for anew.
   */
  readonly children: readonly ActionKey[];
}
