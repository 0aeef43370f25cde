import { prefixOf } from '../index/prefixes.ts';
import { referentialPairs } from '../index/referential-pairs.ts';
import type { Workspace } from '../index/workspace.ts';
import { settingsOf } from '../index/workspace-settings.ts';
import type { ReferentialTree } from '../scoring/forest.ts';
import type { Prepared } from '../scoring/prepare.ts';
import { prepareWorkspace } from '../scoring/prepare-workspace.ts';
import type { Scores } from '../scoring/score.ts';
import { type Standing, standingOf } from '../scoring/standing.ts';

/** Two versions of some référentiels, ready to be scored any number of times. */
export interface Versions {
  readonly before: Version;
  readonly after: Version;
  /** Those that both versions have, in the order of the version before. */
  readonly pairs: readonly PairedRoots[];
}

/** One of the two. */
export interface Version {
  readonly workspace: Workspace;
  readonly prepared: Prepared;
}

/** The roots of a référentiel in the forests of two versions. */
export interface PairedRoots {
  readonly before: number;
  readonly after: number;
}

/** Prepares two versions: what nobody changed between them is prepared twice all the same. */
export function versionsOf(before: Workspace, after: Workspace): Versions {
  const [old, young] = [prepareWorkspace(before), prepareWorkspace(after)];
  const pairs = referentialPairs(old.forest.referentials, young.forest.referentials).flatMap(([left, right]) => {
    return left && right ? [{ before: rootIn(old, left.folder), after: rootIn(young, right.folder) }] : [];
  });
  return { before: { workspace: before, prepared: old }, after: { workspace: after, prepared: young }, pairs };
}

function rootIn({ forest }: Prepared, folder: string): number {
  return forest.roots[forest.referentials.findIndex(one => one.folder === folder)] ?? 0;
}

/** The standing of the référentiel of a root of a version, with the stars that it gives. */
export function standingAt(version: Version, scores: Scores, root: number): Standing {
  const { folder } = referentialAt(version, root);
  return standingOf(scores, root, settingsOf(version.workspace.settings, folder).stars);
}

/** The prefix of the ids of the référentiel of a root of a version. */
export function prefixAt(version: Version, root: number): string {
  return prefixOf(version.workspace, referentialAt(version, root));
}

function referentialAt({ prepared: { forest } }: Version, root: number): ReferentialTree {
  const referential = forest.referentials[forest.owner[root] ?? -1];
  if (referential === undefined) throw new RangeError(`no node ${root}`);
  return referential;
}
