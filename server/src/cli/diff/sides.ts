import { type Analysis, analysisOf } from '../../core/analysis/run.ts';
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

/** A version as a side; what of it is as on the other side is shared with it. */
export function sideOf(named: NamedVersion, other?: Side): Side {
  return { named, analysis: analysed(named.version, other?.analysis) };
}

/** What is wrong in a version; of what was found in an `other` one, all is kept that is the same. */
export function analysed({ workspace, configuration }: Version, other?: Analysis): Analysis {
  return analysisOf(workspace, configuration.settings.rules, undefined, other);
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
