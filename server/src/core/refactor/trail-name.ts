import { prefixesOf } from '../index/prefixes.ts';
import { scenarioReferencesIn } from '../index/scenario-references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import type { Outside } from './outside.ts';

/**
 * What qualifies the ids of a référentiel in a trail, which is to be read beside scenarios: its name; of one without a name what
 * they all call it, else what its folder is called.
 */
export function trailName(workspace: Workspace, referential: Referential, { scenarios }: Outside): string {
  const [own = ''] = prefixesOf(referential);
  if (referential.name !== undefined) return own;
  const meaning = scenarios.flatMap(scenario =>
    scenarioReferencesIn(workspace, scenario).filter(one => one.referential === referential),
  );
  const keys = meaning.flatMap(({ mention: { kind, prefix } }) => (kind === 'key' ? (prefix ?? []) : []));
  const [called, ...others] = new Set(keys);
  return called === undefined || others.length > 0 ? own : called;
}
