import { memory } from '../memory/memory.ts';
import type { Referential } from '../model/referential.ts';
import { slugsOf, UNNAMED } from './slugs.ts';

type Named = Pick<Referential, 'folder' | 'name'>;
interface Among<One extends Named> {
  readonly referentials: readonly One[];
}

/**
 * What tells a référentiel from all others of its workspace: its name; where others have the same, or several have none, the end of
 * its folder's path that no other has, behind its name where that begins with a number (`cae_2022`). Undefined for the only one without a name.
 */
export function calledIn({ referentials }: Among<Named>, own: Named): string | undefined {
  return known(referentials, [], () => calls(referentials)).get(own.folder);
}

/** The référentiel of a workspace that is called so. */
export function referentialCalled<One extends Named>(among: Among<One>, called: string | undefined): One | undefined {
  return among.referentials.find(one => calledIn(among, one) === called);
}

/** All that a référentiel may be called to tell it from some others, the shortest first. */
export function callsOf({ folder, name = UNNAMED }: Named): readonly string[] {
  const names = folder.split('/').filter(part => part !== '');
  const ends = names.map((_, at) => names.slice(names.length - 1 - at).join('/'));
  return [...slugsOf(folder), ...ends.flatMap(end => slugsOf(`${name}/${end}`).at(-1) ?? [])];
}

// The list is the same as long as no référentiel is another one.
const known = memory<readonly Named[], ReadonlyMap<string, string | undefined>>();

function calls(all: readonly Named[]): ReadonlyMap<string, string | undefined> {
  const shared = sharedLength(all.map(({ folder }) => folder.split('/')));
  const may = new Map(all.map(one => [one.folder, mayBeCalled(one, shared)]));
  const isTaken = (slug: string, folder: string) =>
    all.some(one => one.folder !== folder && (one.name === slug || may.get(one.folder)?.includes(slug)));
  return new Map(
    all.map(({ folder, name }) => {
      if (all.filter(one => one.name === name).length === 1) return [folder, name];
      const own = may.get(folder) ?? [];
      return [folder, own.find(slug => !isTaken(slug, folder)) ?? own.at(-1)];
    }),
  );
}

/** The ends of its path below what all have in common, then behind its name; all ends where it has none, as in prefixes. */
function mayBeCalled({ folder, name }: Named, shared: number): readonly string[] {
  const ends = slugsOf([name ?? UNNAMED, ...folder.split('/').slice(shared)].join('/'));
  return name === undefined ? [...slugsOf(folder), ...ends] : ends;
}

/** How many names all paths begin with. */
export function sharedLength([first = [], ...others]: readonly (readonly string[])[]): number {
  const end = first.findIndex((name, at) => others.some(other => other[at] !== name));
  return end < 0 ? first.length : end;
}
