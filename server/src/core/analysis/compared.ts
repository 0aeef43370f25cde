import type { Workspace } from '../index/workspace.ts';
import { isSameData } from '../memory/is-same-data.ts';
import { lookAround, showsTheSame } from './around-view.ts';
import { RULES } from './registry.ts';
import { type Analysis, analysisOf } from './run.ts';
import type { Severities } from './severities.ts';

/** A version of a workspace, and how severe its rules are there. */
export interface Judged {
  readonly workspace: Workspace;
  readonly severities: Severities;
}

/**
 * What is wrong in two versions, for whoever looks for what differs. Of what was found in the first all is kept that is the same in
 * the second. Nothing is proved where both hold the same rules, questions and indicators: whatever is proved of them holds in both.
 */
export function comparedAnalyses(before: Judged, after: Judged): readonly [Analysis, Analysis] {
  const isAlike = isSameData(before.severities, after.severities);
  const isProvedAlike = isAlike && showsTheSame(after.workspace, lookAround(before.workspace).seen);
  const old = isProvedAlike ? withoutProofs(before.severities) : before.severities;
  const first = analysisOf(before.workspace, old);
  return [first, analysisOf(after.workspace, isAlike ? old : after.severities, undefined, first)];
}

function withoutProofs(severities: Severities): Severities {
  return new Map([...severities, ...PROVING.map(code => [code, 'off'] as const)]);
}

/** The rules that look ahead: what they find hangs on what stands around the measures, and on no action. */
const PROVING = RULES.flatMap(rule => (rule.scope === 'around' && rule.ahead ? [rule.code] : []));
