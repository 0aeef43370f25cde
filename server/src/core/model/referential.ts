import type { PersistentMap } from '../memory/persistent-map.ts';
import type { Declaration, SourceFile, WrittenWeight } from './source.ts';
import type { Category } from './words.ts';

/** How the blocks of a référentiel write points; the files changed twice, all kinds exist. */
export type Dialect = '2021' | '2023' | '2026';

/** The platforms whose rules a référentiel may follow (ids, points, formulas, scores), that of today first. */
export const PLATFORMS = ['2026', '2023'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** The place of an action in the tree, by its level relative to the measure level. */
export type ActionKind = 'referential' | 'axis' | 'sub-axis' | 'measure' | 'sub-action' | 'task';

/**
 * A node of the tree of a référentiel, the root included: its weight and what stands below it, not the text around them, so
 * that the tree outlives a change of prose; and not what stands above (`parentOf` tells), so that a subtree outlives a change
 * elsewhere in the tree. Children stand in the order of their ids.
 */
export interface Action {
  /** Without prefix; `""` for the root. */
  readonly id: string;
  readonly level: number;
  readonly kind: ActionKind;
  readonly title: string;
  readonly children: readonly Action[];
  /** The category that its block names; undefined where it names none, or an unknown one. */
  readonly category: Category | undefined;
  /** What its block says of its weight. */
  readonly written: WrittenWeight;
  /** The paths of the files that declare it, each as often as it does; what the first says counts. Empty for an undeclared root. */
  readonly declaredIn: readonly string[];
  /** True where the declaration that counts is the first title of its file. */
  readonly beginsFile: boolean;
}

/** Where an action is declared. */
export interface ActionSource {
  readonly file: SourceFile;
  readonly declaration: Declaration;
}

/**
 * How the points of an action come about: its own `points`; its share in per cent; what its siblings left, shared
 * equally (`remainder`) or the whole of it (`equal`); nothing, beside siblings that have something (`zero`); the sum of
 * its children; the sum of its children's shares, on a scale of its own (`own-scale`).
 */
export type PointsOrigin = 'written' | 'percent' | 'remainder' | 'equal' | 'zero' | 'sum' | 'own-scale' | 'unknown';

export interface ActionPoints {
  /** Absolute; undefined where nothing tells. */
  readonly points: number | undefined;
  /** The computed share of the parent, 0–100; undefined for the root and where nothing tells. */
  readonly percent: number | undefined;
  readonly origin: PointsOrigin;
}

/** A subtree with its points. Where an action and its own points are the same, so is all that is below it. */
export interface WeighedAction {
  readonly id: string;
  readonly action: Action;
  readonly own: ActionPoints;
  readonly children: readonly WeighedAction[];
}

/** Two entries of one id: the first one counts. */
export interface Duplicate {
  readonly id: string;
  readonly first: ActionSource;
  readonly other: ActionSource;
}

/** What is looked up by the id of an action, and gone through in the order of the ids. */
export interface ById<Value> extends Iterable<readonly [string, Value]> {
  readonly get: (id: string) => Value | undefined;
  readonly has: (id: string) => boolean;
  readonly keys: () => Iterable<string>;
  readonly values: () => Iterable<Value>;
}

/** The measure files of one folder, assembled by id. Immutable. */
export interface Referential {
  /** The folder's path: what identifies the référentiel in the workspace. */
  readonly folder: string;
  /** The slug that qualifies ids, `cae`; undefined where neither a root file nor the configuration gives one. */
  readonly name: string | undefined;
  readonly dialect: Dialect;
  /** Whose rules hold: of the dialect, unless the configuration says otherwise. */
  readonly platform: Platform;
  /** True for TE, and what is written as it is: weights count on sub-actions alone, and nothing is shared out. */
  readonly isTransition: boolean;
  /** The level of measures: 3 in CAE, 2 in ECi. */
  readonly measureLevel: number;
  /** By path. */
  readonly files: PersistentMap<SourceFile>;
  readonly root: Action;
  /** The same tree with its points. */
  readonly weighed: WeighedAction;
  /** Every action by id, the root under `""`. */
  readonly actions: ById<Action>;
  readonly points: ById<ActionPoints>;
  /** Where each action is declared; the root has no place in a folder without a root file. */
  readonly sources: ById<ActionSource>;
  readonly duplicates: readonly Duplicate[];
}
