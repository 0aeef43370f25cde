import type { Trails } from '../core/changes/paired-referentials.ts';
import { isData } from '../core/model/data.ts';
import { qualifiedId } from '../core/model/id.ts';
import { joinedTrail } from '../core/refactor/joined-trail.ts';
import type { Heir, Trail } from '../core/refactor/plan.ts';
import type { IdMap } from '../core/refactor/remap-scenario.ts';
import { jsonFile } from './formula/json-files.ts';
import { Failure } from './usage.ts';

/** The trail that a JSON file holds. @throws Failure where it holds none */
export function idMapIn(file: string): IdMap {
  const data = jsonFile(file);
  const entries = isData(data) ? Object.entries(data) : undefined;
  if (entries === undefined || !entries.every(([, heirs]) => isHeirs(heirs))) {
    throw new Failure(
      '{file} is no trail of ids: by each id of before, those of after with their weights, such as {example}.',
      {
        file,
        example: '{ "cae_1.1.3": { "cae_1.1.2": 1 } }',
      },
    );
  }
  return new Map(entries.map(([old, heirs]) => [old, new Map(isHeirs(heirs) ? Object.entries(heirs) : [])]));
}

/** The trails that JSON files hold, one after the other, by référentiel. What leads on into another one ends there. @throws Failure for what is no trail */
export function trailsIn(files: readonly string[]): Trails {
  const trails = new Map<string, Trail>();
  for (const file of files) {
    for (const [name, trail] of trailsOf(idMapIn(file))) {
      const first = trails.get(name);
      trails.set(name, first ? joinedTrail(first, trail) : trail);
    }
  }
  return trails;
}

function trailsOf(map: IdMap): ReadonlyMap<string, Trail> {
  const trails = new Map<string, Map<string, readonly Heir[]>>();
  for (const [name, heirs] of map) {
    const old = qualifiedId(name);
    if (old === undefined) continue;
    const own = Array.from(heirs).flatMap(([heir, weight]) => {
      const now = qualifiedId(heir);
      return now?.prefix === old.prefix ? [{ id: now.id, weight }] : [];
    });
    const trail = trails.get(old.prefix) ?? new Map<string, readonly Heir[]>();
    trails.set(old.prefix, trail.set(old.id, own));
  }
  return trails;
}

function isHeirs(value: unknown): value is Readonly<Record<string, number>> {
  return isData(value) && Object.values(value).every(weight => typeof weight === 'number' && weight > 0);
}
