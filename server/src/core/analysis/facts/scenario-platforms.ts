import { namedAction } from '../../model/id.ts';
import type { Platform } from '../../model/referential.ts';
import type { ScoredParts } from '../../scoring/scored-parts.ts';

/** The platform of the référentiel that a scenario names an action of; undefined where it is not there. */
export function platformOf({ byFolder, resolve, scenario }: ScoredParts, action: string): Platform | undefined {
  const folder = resolve(namedAction(action).prefix, scenario.path);
  const forest = folder === undefined ? undefined : byFolder.get(folder)?.personalised.forest;
  return forest?.referentials.find(referential => referential.folder === folder)?.platform;
}

/** The platforms of the référentiels that a scenario names; of all that are there, where it names none. */
export function platformsOf(scored: ScoredParts): ReadonlySet<Platform> {
  const { statuses, expectations } = scored.scenario;
  const named = new Set([...statuses, ...expectations].flatMap(({ action }) => platformOf(scored, action) ?? []));
  if (named.size > 0) return named;
  const forests = [...scored.byFolder.values()].map(({ personalised }) => personalised.forest);
  return new Set(forests.flatMap(({ referentials }) => referentials.map(({ platform }) => platform)));
}
