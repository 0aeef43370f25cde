import type { Edit } from '../analysis/fix.ts';
import { replacing } from '../analysis/fixes/make.ts';
import { type ScenarioReference, scenarioReferencesIn } from '../index/scenario-references.ts';
import type { Workspace } from '../index/workspace.ts';
import { qualifiedName } from '../model/id.ts';
import type { Place } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import type { Scenario } from '../model/scenario.ts';
import { readScenario } from '../parse/scenario/read-scenario.ts';
import { applyEdits, leastEdit } from '../text/edits.ts';
import { span } from '../text/span.ts';
import type { NewIds } from './new-ids.ts';
import type { Trail } from './plan.ts';
import { qualifiedPlaces } from './qualified-places.ts';
import { type IdMap, type Remapped, remapped } from './remap-scenario.ts';
import { trailOf } from './trail-of.ts';
import type { Written } from './written.ts';

/** What becomes of a scenario. */
export interface ScenarioWritten extends Written, Pick<Remapped, 'lost' | 'notFilled'> {}

/**
 * Names actions by their other ids in a scenario: statuses, expected scores, its title, remarks and comments. What it says of
 * actions that become one, or several, is carried over as `remapped` does, by who continues them (`heirs`).
 */
export function scenarioEdits(
  workspace: Workspace,
  referential: Referential,
  ids: NewIds,
  scenario: Scenario,
  heirs: Trail,
): ScenarioWritten {
  const asked = { has: (id: string) => ids.has(id) || heirs.has(id) };
  const meant = scenarioReferencesIn(workspace, scenario, asked).filter(one => one.referential === referential);
  const renamed = renaming(ids, scenario, meant);
  const keys = meant.filter(({ mention }) => mention.kind === 'key');
  if (renamed.unwritten.length > 0 || !keys.some(({ to }) => heirs.has(to)))
    return { ...renamed, lost: [], notFilled: [] };
  const prose = renaming(
    ids,
    scenario,
    meant.filter(({ mention }) => mention.kind === 'prose'),
  );
  const next = readScenario(scenario.path, applyEdits(scenario.text, prose.edits), true) ?? scenario;
  const { text, lost, notFilled } = remapped(next, idMapOf(trailOf(ids, heirs), keys));
  const edit = leastEdit(scenario.text, span(0, scenario.text.length), text);
  return { edits: [{ file: scenario.path, ...edit }], unwritten: [], lost, notFilled };
}

function renaming(ids: NewIds, scenario: Scenario, meant: readonly ScenarioReference[]): Written {
  const edits: Edit[] = [];
  const unwritten: Place[] = [];
  for (const { to, mention } of meant) {
    const now = ids.get(to);
    if (now === undefined) continue;
    const { kind, prefix = '', span: at } = mention;
    const places = kind === 'prose' ? [at] : qualifiedPlaces(scenario.text, at, { prefix, id: to });
    if (places.length === 0) unwritten.push({ file: scenario.path, span: at });
    edits.push(...places.map(place => replacing(scenario, place, now)));
  }
  return { edits, unwritten };
}

/** A trail with qualified ids, by each of the names by which a scenario calls the référentiel. */
function idMapOf(trail: Trail, keys: readonly ScenarioReference[]): IdMap {
  const names = [...new Set(keys.map(({ mention }) => mention.prefix ?? ''))];
  const qualified = names.flatMap(name =>
    Array.from(trail, ([old, heirs]) => {
      const after = heirs.map(({ id, weight }) => [qualifiedName(name, id), weight] as const);
      return [qualifiedName(name, old), new Map(after)] as const;
    }),
  );
  return new Map(qualified);
}
