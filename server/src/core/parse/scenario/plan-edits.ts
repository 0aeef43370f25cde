import type { PlanChoice, Scenario } from '../../model/scenario.ts';
import type { TextEdit } from '../../text/edits.ts';
import { sectionEdits } from './section-edits.ts';

/** The edits that set efforts by qualified id, or take them away (undefined). All else stays. */
export function effortEdits(scenario: Scenario, changes: ReadonlyMap<string, number | undefined>): TextEdit[] {
  const written = [...changes].map(([action, effort]) => [action, effort?.toString()] as const);
  return sectionEdits(scenario, 'Efforts', new Map(written));
}

/** The same for what plans are to leave out, or to take in any case. */
export function choiceEdits(scenario: Scenario, changes: ReadonlyMap<string, PlanChoice | undefined>): TextEdit[] {
  return sectionEdits(scenario, 'Plan', changes);
}
