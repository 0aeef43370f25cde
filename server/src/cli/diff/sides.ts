import { comparedAnalyses, type Judged } from '../../core/analysis/compared.ts';
import type { Analysis } from '../../core/analysis/run.ts';
import { changesBetween } from '../../core/changes/changes-between.ts';
import type { Trails } from '../../core/changes/paired-referentials.ts';
import { impactOf } from '../../core/impact/scenario-impact.ts';
import type { Version } from '../../disk/version.ts';
import type { NamedScenario } from '../score/scenarios.ts';
import { diffReport, type NamedVersion } from './build-report.ts';
import type { DiffReport } from './report.ts';
import { reportedImpact } from './reported-impact.ts';

/** A version that takes part, with what is wrong in it. */
export interface Side {
  readonly named: NamedVersion;
  readonly analysis: Analysis;
}

/** Two versions as sides. */
export function sidesOf(before: NamedVersion, after: NamedVersion): readonly [Side, Side] {
  const [old, young] = comparedVersions(before.version, after.version);
  return [
    { named: before, analysis: old },
    { named: after, analysis: young },
  ];
}

/** What is wrong in two versions (`comparedAnalyses`). */
export function comparedVersions(before: Version, after: Version): readonly [Analysis, Analysis] {
  return comparedAnalyses(judged(before), judged(after));
}

function judged({ workspace, configuration }: Version): Judged {
  return { workspace, severities: configuration.settings.rules };
}

/** What changed in meaning between two sides, and what it does to the scores of scenarios, without what else may be asked for. `trails` as in `changesBetween`. */
export function reportBetween(
  before: Side,
  after: Side,
  scenarios: readonly NamedScenario[],
  trails?: Trails,
): DiffReport {
  const changes = changesBetween(before.analysis, after.analysis, trails);
  const impacts = impactOf(
    before.analysis.workspace,
    after.analysis.workspace,
    scenarios.map(({ scenario }) => scenario),
  );
  const reported = impacts.map((impact, at) => reportedImpact(scenarios[at]?.file ?? '', impact));
  return diffReport({ before: before.named, after: after.named }, changes, reported);
}
