/** What a client asks about the map of citations: who cites whom, seen from one référentiel. Names and shapes, nothing else. */
import type { ActionKey, ActionKind, WireLocation } from './language.ts';

/** How far down actions have a place of their own; what stands below is drawn at the one above it. */
export const MAP_LEVELS = ['measure', 'sub-action', 'task'] as const;
export type MapLevel = (typeof MAP_LEVELS)[number];

/** How one action names another: in its prose, as where something is evaluated, in its rules, as what it continues. */
export const LINK_KINDS = ['prose', 'evaluated', 'rule', 'origin'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The map of a référentiel, of the texts as they are being typed. Null where there is no référentiel. */
export const mapRequest = 'referentiel/map';
export interface MapParams {
  /** The key of the référentiel: the URI of its folder; null for the first. */
  readonly referential: string | null;
  readonly level: MapLevel;
}

export interface WireMap {
  /** Those that have a map, in their order. */
  readonly referentials: readonly MapReferential[];
  /** The key of the one that is shown. */
  readonly referential: string;
  readonly level: MapLevel;
  /** The axes of the référentiel, then each other référentiel that is linked with it. */
  readonly groups: readonly WireMapGroup[];
  /** Group by group, in the order of the ids. */
  readonly nodes: readonly WireMapNode[];
  /** In the order of those that cite, then of those that are cited. */
  readonly links: readonly WireMapLink[];
}

export interface MapReferential {
  readonly key: string;
  readonly label: string;
}

export interface WireMapGroup {
  /** The id of an axis, which may have no file; the prefix of another référentiel. */
  readonly id: string;
  /** Empty where nothing tells it. */
  readonly title: string;
  /** True for another référentiel. */
  readonly isForeign: boolean;
}

/** An action, or an id that is cited and that nothing declares. */
export interface WireMapNode extends ActionKey {
  /** The id, with the prefix of its référentiel where that is another than the one that is shown: no other node has it. */
  readonly label: string;
  readonly title: string;
  /** `missing` for what nothing declares. */
  readonly kind: ActionKind | 'missing';
  /** The place of its group. */
  readonly group: number;
}

/** All citations of a kind from one node to another. */
export interface WireMapLink {
  /** Places of nodes. */
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
  /** At least one. */
  readonly citations: readonly WireMapCitation[];
}

export interface WireMapCitation {
  /** The ids of the very actions that cite and are cited, which may stand below the nodes. */
  readonly from: string;
  readonly to: string;
  /** The sentence, or the line of a formula; empty where a block says nothing but the id. */
  readonly text: string;
  /** Where in it the id stands: from, up to. */
  readonly cited: readonly [number, number];
  readonly location: WireLocation;
}
