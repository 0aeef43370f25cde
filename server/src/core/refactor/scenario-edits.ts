import type { Edit } from '../analysis/fix.ts';
import { replacing } from '../analysis/fixes/make.ts';
import { scenarioReferencesIn } from '../index/scenario-references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import type { Scenario } from '../model/scenario.ts';
import type { NewIds } from './new-ids.ts';
import { qualifiedPlaces } from './qualified-places.ts';
import type { Written } from './written.ts';

/** Names actions by their other ids in a scenario: statuses, expected scores, its title, remarks and comments. */
export function scenarioEdits(
  workspace: Workspace,
  referential: Referential,
  ids: NewIds,
  scenario: Scenario,
): Written {
  const edits: Edit[] = [];
  const unwritten: Place[] = [];
  for (const { referential: meant, to, mention } of scenarioReferencesIn(workspace, scenario, ids)) {
    const now = meant === referential ? ids.get(to) : undefined;
    if (now === undefined) continue;
    const { kind, prefix = '', span } = mention;
    const places = kind === 'prose' ? [span] : qualifiedPlaces(scenario.text, span, { prefix, id: to });
    if (places.length === 0) unwritten.push({ file: scenario.path, span });
    edits.push(...places.map(place => replacing(scenario, place, now)));
  }
  return { edits, unwritten };
}
