import type { Workspace } from '../index/workspace.ts';
import { isSameData } from '../memory/is-same-data.ts';
import { viewAround } from './around-view.ts';
import { differingIn } from './facts/differing.ts';
import { type Analysis, analysisOf } from './run.ts';
import type { Severities } from './severities.ts';

/** A version of a workspace, and how severe its rules are there. */
export interface Judged {
  readonly workspace: Workspace;
  readonly severities: Severities;
}

/**
 * What is wrong in two versions, for whoever looks for what differs. Of what was found in the first all is kept that is the same in
 * the second. Of formulas that are the same in both nothing is proved: it holds in both.
 */
export function comparedAnalyses(before: Judged, after: Judged): readonly [Analysis, Analysis] {
  const isAlike = isSameData(before.severities, after.severities);
  const views = [viewAround(before.workspace), viewAround(after.workspace)] as const;
  const differing = isAlike ? differingIn(...views) : undefined;
  const first = analysisOf(before.workspace, before.severities, undefined, undefined, differing);
  const severities = isAlike ? before.severities : after.severities;
  return [first, analysisOf(after.workspace, severities, undefined, first, differing)];
}
