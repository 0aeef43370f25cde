import type { Gate } from './arguments.ts';
import { isPopulationMoved, scoreChanges } from './headline.ts';
import type { DiffReport } from './report.ts';

/**
 * True where a report does not pass a gate. What breaks scores never passes; `changed` stops what changes scores as well: where
 * scenarios or a population are given and a threshold (percentage points) is set, only if a score of theirs changes by as much.
 */
export function isStopped(report: DiffReport, gate: Gate | undefined, threshold: number): boolean {
  if (gate === undefined) return false;
  const { summary } = report;
  if (summary['breaks-scores'] > 0) return true;
  if (gate === 'breaking') return false;
  const isChanged = scoreChanges(report, threshold).length > 0 || isPopulationMoved(report, threshold);
  return threshold > 0 ? isChanged : isChanged || summary['changes-scores'] > 0;
}
