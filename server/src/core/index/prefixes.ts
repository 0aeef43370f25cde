import { memory } from '../memory/memory.ts';
import { isPrefix } from '../model/id.ts';
import type { Referential } from '../model/referential.ts';
import { referentialCalled } from './called.ts';
import { slugsOf, UNNAMED } from './slugs.ts';
import { folderOf, isWhole, type Workspace } from './workspace.ts';

/** What tells the référentiels of a workspace apart. */
export type Named = Pick<Referential, 'folder' | 'name'>;

/** What prefixes are told by. */
export interface Among<One extends Named> extends Pick<Workspace, 'unread'> {
  readonly referentials: readonly One[];
}

/**
 * The référentiels that a prefix may mean: those with that name, which prose writes with capitals, too (`TE_4.4.1`); else, of several
 * of one name, the one that is called so to tell it from the others (`cae_2022`); else, of those without a name, the only one, or
 * those whose folder is called so. None where the workspace has none: that is no fault, and for what is no prefix (`2.1.2`, `nature_`).
 */
export function referentialsNamed<One extends Named>(
  among: Pick<Among<One>, 'referentials'>,
  prefix: string,
): readonly One[] {
  const { referentials } = among;
  const named = referentials.filter(({ name }) => name === prefix || name === prefix.toLowerCase());
  if (named.length > 0) return named;
  const called = referentialCalled(among, prefix);
  if (called?.name !== undefined) return [called];
  const unnamed = isPrefix(prefix) ? referentials.filter(({ name }) => name === undefined) : [];
  return unnamed.length > 1 ? unnamed.filter(({ folder }) => slugsOf(folder).includes(prefix)) : unnamed;
}

/**
 * Of the référentiels that a prefix may mean, the one that it means where it is used: the nearest by path. While others are
 * still being read, only that of the same folder, which none can be nearer than, by its name.
 */
export function referentialNamed<One extends Named>(
  among: Among<One>,
  prefix: string,
  usedIn: string,
): One | undefined {
  const { referentials } = among;
  const folder = folderOf(usedIn);
  const places = meantFrom(referentials, [isWhole(among)], () => new Map());
  const asked = `${prefix}\0${folder}`;
  const known = places.get(asked);
  if (known !== undefined) return referentials[known];
  const named = referentialsNamed(among, prefix);
  const isSure = (one: One) => one.name !== undefined && one.folder === folder;
  const found = nearest(isWhole(among) ? named : named.filter(isSure), usedIn);
  places.set(asked, found === undefined ? -1 : referentials.indexOf(found));
  return found;
}

/** Which of some référentiels a prefix, or an id without one, means where a file of a folder uses it, by its place among them; -1 for none. */
const meantFrom = memory<readonly Named[], Map<string, number>>();

/** The référentiel that a file around the measures is nearest to by path; undefined while others are still being read. */
export function nearestReferential<One extends Named>(among: Among<One>, usedIn: string): One | undefined {
  return isWhole(among) ? nearest(among.referentials, usedIn) : undefined;
}

/** The same where none is as near as that: who names nothing means the référentiel in whose midst they write. */
export function onlyNearest<One extends Named>(among: Among<One>, usedIn: string): One | undefined {
  const { referentials } = among;
  const folder = folderOf(usedIn);
  const places = meantFrom(referentials, [isWhole(among)], () => new Map());
  const known = places.get(folder);
  if (known !== undefined) return referentials[known];
  const found = nearestReferential(among, usedIn);
  const isAsNear = (one: One) => found !== undefined && distance(one.folder, usedIn) <= distance(found.folder, usedIn);
  const isOnly = referentials.filter(isAsNear).length === 1;
  places.set(folder, found === undefined || !isOnly ? -1 : referentials.indexOf(found));
  return isOnly ? found : undefined;
}

function nearest<One extends Named>([first, ...others]: readonly One[], usedIn: string): One | undefined {
  return others.reduce((a, b) => (a && distance(b.folder, usedIn) < distance(a.folder, usedIn) ? b : a), first);
}

/**
 * The prefixes of a référentiel in files that name none of its actions yet, the first one that means it being the best:
 * its name, else its folder's, else with the folders around it.
 */
export function prefixesOf({ name, folder }: Named): readonly string[] {
  return name === undefined ? slugsOf(folder) : [name];
}

/** What qualifies the ids of a référentiel of a workspace, `cae`: the shortest that means it alone, where one does. */
export function prefixOf(workspace: Pick<Among<Named>, 'referentials'>, referential: Named): string {
  const prefixes = prefixesOf(referential);
  const isClear = (prefix: string): boolean => {
    const [meant, ...others] = referentialsNamed(workspace, prefix);
    return others.length === 0 && meant?.folder === referential.folder;
  };
  return prefixes.find(isClear) ?? prefixes[0] ?? UNNAMED;
}

/** The number of folders between a référentiel and the file that names it. */
export function distance(folder: string, usedIn: string): number {
  const a = folder.split('/');
  const b = folderOf(usedIn).split('/');
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return a.length + b.length - 2 * shared;
}
