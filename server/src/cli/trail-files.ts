import { say } from '../../../l10n/say.ts';
import type { Trails } from '../core/changes/paired-referentials.ts';
import type { Workspace } from '../core/index/workspace.ts';
import { isData } from '../core/model/data.ts';
import { qualifiedId, qualifiedName } from '../core/model/id.ts';
import type { Referential } from '../core/model/referential.ts';
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

/** A JSON file as it was given, and the trail that it holds. */
export interface TrailFile {
  readonly file: string;
  readonly map: IdMap;
}

/** The trails of files, which are read once: they may be pipes. @throws Failure for what is no trail */
export function trailFilesIn(files: readonly string[]): readonly TrailFile[] {
  return files.map(file => ({ file, map: idMapIn(file) }));
}

/** Trails one after the other, by référentiel. What leads on into another one ends there. */
export function joinedTrails(given: readonly TrailFile[]): Trails {
  const trails = new Map<string, Trail>();
  for (const { map } of given) {
    for (const [name, trail] of trailsOf(map)) {
      const first = trails.get(name);
      trails.set(name, first ? joinedTrail(first, trail) : trail);
    }
  }
  return trails;
}

/**
 * A line for each trail that names no action of any version, nor of a trail that does: whoever gives one expects that it changes
 * something. Between two others, a trail may well name what neither version has any more.
 */
export function sayStrayTrails(
  given: readonly TrailFile[],
  versions: readonly Pick<Workspace, 'referentials'>[],
): readonly string[] {
  const known = new Set(versions.flatMap(({ referentials }) => referentials.flatMap(qualifiedIdsIn)));
  let left = given.filter(({ map }) => map.size > 0);
  for (;;) {
    const found = left.filter(({ map }) => idsIn(map).some(id => known.has(id)));
    if (found.length === 0) break;
    for (const { map } of found) for (const id of idsIn(map)) known.add(id);
    left = left.filter(one => !found.includes(one));
  }
  return left.map(({ file }) => say('{file} names no action of either version, and changes nothing.', { file }));
}

function qualifiedIdsIn({ name, actions }: Referential): readonly string[] {
  return name === undefined ? [] : Array.from(actions.keys(), id => qualifiedName(name, id));
}

function idsIn(map: IdMap): readonly string[] {
  return Array.from(map).flatMap(([old, heirs]) => [old, ...heirs.keys()]);
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
