import { writtenNumber } from '../../model/decimals.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Status } from '../../model/score.ts';
import type { TextEdit } from '../../text/edits.ts';
import { sectionEdits } from './section-edits.ts';

/**
 * The edits that set statuses by qualified id, or take them away (undefined). Comments, order and everything else stay; a
 * new status comes behind the last one with a lower id.
 */
export function statusEdits(scenario: Scenario, changes: ReadonlyMap<string, Status | undefined>): TextEdit[] {
  const written = [...changes].map(([action, status]) => [action, status && statusText(status)] as const);
  return sectionEdits(scenario, 'Statuts', new Map(written));
}

/** A status as scenario files write it. */
export function statusText(status: Status): string {
  return typeof status === 'string' ? status : `[${status.map(writtenNumber).join(', ')}]`;
}
